import { z } from "zod"
import { command, query } from "../../../db/command.ts"
import { canMail } from "../../mail/mail.ts"

/** Whether the caller is mailed the week; null where they cannot be: no member of the account, or no mail here. */
export const wantsWeeklyDigest = query({
  permission: "analytics.read",
  input: z.strictObject({}),
  async run(ctx): Promise<boolean | null> {
    if (!canMail() || ctx.account.kind !== "customer" || ctx.principal.kind !== "user") return null
    const where = { userId: ctx.principal.id }
    const own = await ctx.db.membership.findFirst({ where, select: { weeklyDigest: true } })
    return own?.weeklyDigest ?? null
  },
})

/** Has the caller mailed the week from now on, or no more. Does nothing for who is no member of the account. */
export const setWeeklyDigest = command({
  permission: "analytics.read",
  input: z.strictObject({ on: z.boolean() }),
  async run(ctx, { on }): Promise<void> {
    if (ctx.principal.kind !== "user") return
    await ctx.db.membership.updateMany({
      where: { userId: ctx.principal.id },
      data: { weeklyDigest: on },
    })
  },
})
