import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { Booked } from "./schema.ts"

const CREDIT = `update "Account" set "walletCredit" = "walletCredit" + $2::bigint, "updatedAt" = now()
  where id = $1::uuid returning id`
const SWITCH = `update "Account" set "hasWallet" = $2, "updatedAt" = now() where id = $1::uuid and "hasWallet" <> $2 returning id`

/**
 * Puts money into a client's wallet, or takes it back, and writes it into the ledger; for its agency at work in the client's
 * account. Throws `not_authorized` for everybody else.
 */
export const bookWallet = command({
  permission: "account.write",
  input: z.strictObject({ amount: Booked, note: z.string().trim().max(200).default("") }),
  async run(ctx, { amount, note }): Promise<void> {
    assertAgency(ctx)
    await sqlOf(ctx.db).query({ text: CREDIT, values: [ctx.account.id, amount.toString()] })
    const enteredBy = ctx.principal.name?.slice(0, 200) ?? null
    await ctx.db.walletEntry.createMany({ data: [{ kind: "booked", amount, note: note || null, enteredBy }] })
    await recordEvent(ctx, "wallet.booked", {}, note || undefined)
  },
})

/** Has answers of a client's models paid from its wallet from now on, or no longer; what is in it stays. The same may. */
export const setWallet = command({
  permission: "account.write",
  input: z.strictObject({ isOn: z.boolean() }),
  async run(ctx, { isOn }): Promise<void> {
    assertAgency(ctx)
    const { rows } = await sqlOf(ctx.db).query({ text: SWITCH, values: [ctx.account.id, isOn] })
    if (rows[0]) await recordEvent(ctx, isOn ? "wallet.started" : "wallet.stopped", {})
  },
})

function assertAgency({ account, principal }: Context): void {
  if (account.kind !== "customer" || principal.actingFor !== account.parentId)
    throw new LiveryError("not_authorized", "Only an agency books wallets of its clients")
}
