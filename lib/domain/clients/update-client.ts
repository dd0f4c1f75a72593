import { z } from "zod"
import { isLiveryError } from "../../core/errors.ts"
import { changedMeta } from "../../core/meta.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { clientExists } from "../accounts/accounts.ts"
import { recordEvent } from "../events/events.ts"
import { lockClient } from "./lock-client.ts"
import { ClientSettings } from "./schema.ts"

const UPDATE = `update "Account" set name = $2, description = $3, alias = $4, image = $5, email = $6, limits = $7::jsonb,
  meta = $8::jsonb, "updatedAt" = now() where id = $1::uuid returning id`

/** Changes what is named and leaves the rest; null clears, limits are replaced as a whole. Throws as `createClient`. */
export const updateClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), settings: ClientSettings }),
  async run(ctx, { id: reference, settings }): Promise<{ id: string }> {
    const stored = await lockClient(ctx, reference)
    const { id, name, description, alias, image, email, limits, meta } = { ...stored, ...given(settings) }
    const json = [limits, settings.meta ? changedMeta(stored.meta, settings.meta) : meta].map((value) =>
      JSON.stringify(value),
    )
    const values = [id, name, description, alias, image, email, ...json]
    await sqlOf(ctx.db).query({ text: UPDATE, values }).catch(worded)
    await recordEvent(ctx, "client.updated", { clientId: id })
    return { id }
  },
})

const given = <Settings extends object>(settings: Settings) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as {
    [K in keyof Settings]?: Exclude<Settings[K], undefined>
  }

function worded(error: unknown): never {
  const translated = translateDatabaseError(error)
  throw isLiveryError(translated) && translated.code === "conflict" ? clientExists() : translated
}
