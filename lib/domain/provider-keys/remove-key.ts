import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { assertMayKey } from "./may-enter-keys.ts"
import { Provider } from "./schema.ts"

const FORGET = `update "Account" set "modelKeys" = "modelKeys" - $2::text, "updatedAt" = now() where id = $1::uuid`

/** Removes a key; answers go by the agency's or the install's from then on, where there is one. Throws `not_found`. */
export const removeKey = command({
  permission: "account.write",
  input: z.strictObject({ provider: Provider }),
  async run(ctx, { provider }): Promise<void> {
    assertMayKey(ctx)
    const { count } = await ctx.db.providerKey.deleteMany({ where: { provider } })
    if (count === 0) throw notFound("key")
    await sqlOf(ctx.db).query({ text: FORGET, values: [ctx.account.id, provider] })
    await recordEvent(ctx, "provider_key.removed", {}, provider)
  },
})
