import type { Context } from "../../core/context.ts"
import { deleteOwn } from "../../db/delete-in-batches.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { retireBots } from "../../db/statements/conversation-stats.ts"
import { transaction } from "../../db/transaction.ts"
import { hideConversations } from "../bots/bots.ts"
import { purgeFiles } from "../files/files.ts"
import { purgeDatasets } from "../knowledge/datasets/datasets.ts"
import { purgeSources } from "../knowledge/sources/sources.ts"
import { purgeConversations } from "../privacy/privacy.ts"
import { purgeWebhooks } from "../webhooks/webhooks.ts"
import { dropWidgets } from "../widgets/widgets.ts"

/** Conversations that are looked at together. */
const SOME = 500
const GONE = { deletedAt: { not: null } }

/**
 * Removes for good what was deleted in an account: conversations, sources, datasets, bots, files and webhooks that are no
 * longer visible.
 */
export async function purgeDeleted(ctx: Context): Promise<void> {
  await hideConversations(ctx)
  await purgeSources(ctx)
  await purgeDatasets(ctx)
  await purgeWebhooks(ctx)
  while (await purgeSome(ctx)) ctx.signal.throwIfAborted()
  await purgeBots(ctx)
  await purgeFiles(ctx)
}

/** Whether there may be more. */
async function purgeSome(ctx: Context): Promise<boolean> {
  const ids = await transaction(ctx, async ({ db }) => {
    const found = await db.conversation.findMany({ where: GONE, select: { id: true }, take: SOME })
    return found.map(({ id }) => id)
  })
  if (ids.length) await purgeConversations(ctx, ids)
  return ids.length === SOME
}

async function purgeBots(ctx: Context): Promise<void> {
  const bots = await transaction(ctx, async ({ db }) => {
    const found = await db.bot.findMany({ where: GONE, select: { id: true } })
    return found.map(({ id }) => id)
  })
  if (!bots.length) return
  for (const table of ["UnansweredQuestion", "Rating"])
    await deleteOwn(ctx, { table, where: `"botId" = any($2::uuid[])`, values: [bots] })
  await transaction(ctx, async (scope) => {
    const { db, account } = scope
    // Answers that ended while their bot was deleted have been counted once more.
    await retireBots(sqlOf(db), account.id, bots)
    await dropWidgets(scope, bots)
    // One that was deleted while this ran still has its knowledge: its own deletion has asked for another run.
    await db.bot.deleteMany({
      where: { id: { in: bots }, conversations: { none: {} }, ownDataset: { is: null } },
    })
  })
}
