import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { seal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { assertMayKey } from "./may-enter-keys.ts"
import { Key, Provider } from "./schema.ts"
import { tryKey } from "./try-key.ts"

const Entered = z.strictObject({ provider: Provider, key: Key })

/**
 * Keeps a key in the place of the one before, once its provider has taken it; answers go by it from then on. Throws
 * `invalid_input` with why as its reason: "refused" or "unreachable".
 */
export const saveKey = procedure({
  permission: "account.write",
  input: Entered,
  async run(ctx, { provider, key }): Promise<void> {
    assertMayKey(ctx)
    const fault = await tryKey(provider, key, ctx.signal)
    if (fault)
      throw new LiveryError("invalid_input", "The provider did not take the key", {
        path: ["key"],
        reason: fault,
      })
    await keep(ctx, { provider, key })
  },
})

const HOLD = `update "Account" set "modelKeys" = "modelKeys" || jsonb_build_object($2::text, $3::text), "updatedAt" = now()
  where id = $1::uuid`

const keep = command({
  permission: "account.write",
  input: Entered,
  async run(ctx, { provider, key }): Promise<void> {
    const id = newId()
    const sealed = seal(installSecret(), ctx.account.id, key)
    const enteredBy = ctx.principal.name?.slice(0, 200) ?? null
    // First, so that two who enter one at the same time come after each other.
    await sqlOf(ctx.db).query({ text: HOLD, values: [ctx.account.id, provider, id] })
    await ctx.db.providerKey.deleteMany({ where: { provider } })
    await ctx.db.providerKey.createMany({
      data: [{ id, provider, ...sealed, hint: key.slice(-4), enteredBy }],
    })
    await recordEvent(ctx, "provider_key.saved", {}, provider)
  },
})
