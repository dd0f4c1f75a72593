import { z } from "zod"
import { command, query } from "../../../db/command.ts"
import { canMail } from "../../mail/mail.ts"
import { DIGESTS } from "./digests.ts"

/** Of what the mail is: the week or the month. */
const Of = z.enum(["week", "month"])

/** Whether the caller is mailed the week, or the month; null where they cannot be: no member of the account, or no mail here. */
export const wantsDigest = query({
  permission: "analytics.read",
  input: z.strictObject({ of: Of }),
  async run(ctx, { of }): Promise<boolean | null> {
    if (!canMail() || ctx.account.kind !== "customer" || ctx.principal.kind !== "user") return null
    const where = { userId: ctx.principal.id }
    const select = { weeklyDigest: true, monthlyDigest: true }
    const own = await ctx.db.membership.findFirst({ where, select })
    return own?.[DIGESTS[of].column] ?? null
  },
})

/** Has the caller mailed the week or the month from now on, or no more. Does nothing for who is no member of the account. */
export const setDigest = command({
  permission: "analytics.read",
  input: z.strictObject({ of: Of, on: z.boolean() }),
  async run(ctx, { of, on }): Promise<void> {
    if (ctx.principal.kind !== "user") return
    await ctx.db.membership.updateMany({
      where: { userId: ctx.principal.id },
      data: { [DIGESTS[of].column]: on },
    })
  },
})
