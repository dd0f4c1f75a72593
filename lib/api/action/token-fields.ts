import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import { TOKEN_FIELDS, type TokenSettings, type TokenView } from "../../domain/api-keys/schema.ts"
import { json } from "../reply.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { rowOf, rowSchema } from "./row.ts"
import { allowedRoutes } from "./token-config.ts"

/** What a key takes. `config` replaces the old one, its routes included. */
export const TokenFields = actionFields(TOKEN_FIELDS).extend({
  config: z.looseObject({ allowedRoutes }).optional(),
})

/** Fields as the domain takes them. */
export function tokenSettings({ config, ...fields }: z.output<typeof TokenFields>): TokenSettings {
  const settings = settled(fields)
  return config ? { ...settings, config, allowedRoutes: config.allowedRoutes } : settings
}

export const TokenRow = rowSchema(
  actionView(TOKEN_FIELDS).extend({ config: z.record(z.string(), z.unknown()).optional() }),
).meta({ id: "Token" })

/** A key as it is shown: never its value. */
export const showToken = (token: TokenView) => {
  const { config } = token
  const shown = toDialect(TOKEN_FIELDS, "action", token)
  return rowOf(token, { ...shown, config: Object.keys(config).length > 0 ? config : null })
}

/** A new key, whose value is shown this once. */
export const NewToken = z
  .object({
    id: z.string(),
    token: z.string().meta({ description: "sk-…, shown only now", examples: ["sk-…"] }),
    createdAt: z.number(),
  })
  .meta({ id: "NewToken" })

export const showNewToken = ({ id, token, createdAt }: { id: string; token: string; createdAt: Date }) =>
  json({ id, token, createdAt: createdAt.getTime() })
