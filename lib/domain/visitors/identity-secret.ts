import { z } from "zod"
import type { AccountFacts } from "../../core/context.ts"
import { randomSecret, seal, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { widgetContext } from "../widgets/widgets.ts"

/** Of the account's secrets, the one that its own server signs identities of visitors with. */
const KIND = "widget-identity"

/** The secret by which an account vouches for its visitors, made when it is first asked for. Kept encrypted. */
export const getIdentitySecret = command({
  permission: "tokens.write",
  input: z.strictObject({}),
  run: async (ctx): Promise<{ secret: string }> => ({ secret: (await read(ctx)) ?? (await replace(ctx)) }),
})

/** When the present one was made; null where there is none. */
export const identitySecretSince = query({
  permission: "tokens.read",
  input: z.strictObject({}),
  async run({ db }): Promise<Date | null> {
    const row = await db.secret.findFirst({
      where: { kind: KIND },
      orderBy: { id: "desc" },
      select: { createdAt: true },
    })
    return row?.createdAt ?? null
  },
})

/** A new secret in its place: what was signed with the old one is worth nothing from now on. */
export const rotateIdentitySecret = command({
  permission: "tokens.write",
  input: z.strictObject({}),
  run: async (ctx): Promise<{ secret: string }> => ({ secret: await replace(ctx) }),
})

/** The same for checking an identity; null where the account has none. */
export const readIdentitySecret = (account: AccountFacts): Promise<string | null> =>
  transaction(widgetContext(account), read, { readOnly: true })

async function read({ db, account }: Scope): Promise<string | null> {
  const row = await db.secret.findFirst({ where: { kind: KIND }, orderBy: { id: "desc" } })
  if (!row?.ciphertext || !row.keyId) return null
  return unseal(installSecret(), account.id, { ciphertext: new Uint8Array(row.ciphertext), keyId: row.keyId })
}

async function replace(ctx: Scope): Promise<string> {
  await lockByName(ctx, `widget-identity:${ctx.account.id}`)
  const secret = `wsec_${randomSecret()}`
  await ctx.db.secret.deleteMany({ where: { kind: KIND } })
  const sealed = seal(installSecret(), ctx.account.id, secret)
  await ctx.db.secret.createMany({ data: [{ id: newId(), kind: KIND, name: "Widget identity", ...sealed }] })
  await recordEvent(ctx, "widget.secret_rotated", {})
  return secret
}
