import type { Context } from "../../core/context.ts"
import { retireBots } from "../../db/hot/conversation-stats.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { transaction } from "../../db/transaction.ts"
import { purgeDatasets } from "../datasets/datasets.ts"
import { dropAttachments, purgeFiles } from "../files/files.ts"
import { purgeSources } from "../sources/sources.ts"
import { purgeWebhooks } from "../webhooks/webhooks.ts"

/** Rows of one kind that one transaction removes at most, so that a large account does not hold locks for long. */
const BATCH = 500

/**
 * Removes for good what was deleted in an account: conversations, sources, datasets, bots, files and webhooks that are no
 * longer visible.
 */
export async function purgeDeleted(ctx: Context): Promise<void> {
  await purgeSources(ctx)
  await purgeDatasets(ctx)
  await purgeWebhooks(ctx)
  while (await transaction(ctx, purgeBatch)) ctx.signal.throwIfAborted()
  await purgeFiles(ctx)
}

/** Whether there may be more. */
async function purgeBatch(ctx: Parameters<Parameters<typeof transaction>[1]>[0]): Promise<boolean> {
  const { db } = ctx
  const gone = { deletedAt: { not: null } }
  const some = { where: gone, select: { id: true }, take: BATCH }
  const conversations = await db.conversation.findMany(some)
  const ids = conversations.map(({ id }) => id)
  await dropAttachments(ctx, ids)
  await db.conversation.deleteMany({ where: { id: { in: ids } } })
  if (conversations.length === BATCH) return true
  // Answers that ended while their bot was deleted have been counted once more.
  const bots = (await db.bot.findMany({ where: gone, select: { id: true } })).map(({ id }) => id)
  if (bots.length) await retireBots(sqlOf(db), ctx.account.id, bots)
  await db.bot.deleteMany({ where: { ...gone, conversations: { none: {} } } })
  return false
}
