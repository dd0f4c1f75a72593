import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { release } from "../plans/plans.ts"

/** Deletes the attachments of conversations that are about to go; rows and bytes are left to `purgeFiles`. Returns how many. */
export async function dropAttachments(ctx: Scope, conversationIds: readonly string[]): Promise<number> {
  const where = { conversationId: { in: [...conversationIds] } }
  const live = { ...where, deletedAt: null }
  const { count } = await ctx.db.file.updateMany({
    where: live,
    data: { deletedAt: new Date(), alias: null },
  })
  await ctx.db.file.updateMany({ where, data: { conversationId: null } })
  if (count > 0) await release(sqlOf(ctx.db), ctx.account, [{ metric: "files", amount: count }])
  return count
}
