import { z } from "zod"
import type { TokenSettings, TokenView } from "../../domain/api-keys/schema.ts"
import { json } from "../reply.ts"
import { baseFields, settled } from "./fields.ts"
import { rowOf, rowSchema } from "./row.ts"
import { allowedRoutes } from "./token-config.ts"

const { name, description, meta, $update } = baseFields

/** What a key takes. `config` replaces the old one, its routes included. */
export const TokenFields = z
  .strictObject({ name, description, meta, $update, config: z.looseObject({ allowedRoutes }) })
  .partial()

/** Fields as the domain takes them. */
export function tokenSettings({ config, ...fields }: z.output<typeof TokenFields>): TokenSettings {
  const settings = settled(fields)
  return config ? { ...settings, config, allowedRoutes: config.allowedRoutes } : settings
}

export const TokenRow = rowSchema(
  z.object({
    name: z.string(),
    description: z.string().optional(),
    meta: z.record(z.string(), z.unknown()),
    config: z.record(z.string(), z.unknown()).optional(),
  }),
).meta({ id: "Token" })

/** A key as it is shown: never its value. */
export const showToken = (token: TokenView) => {
  const { name, description, meta, config } = token
  return rowOf(token, { name, description, meta, config: Object.keys(config).length > 0 ? config : null })
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
