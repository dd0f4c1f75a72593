import { z } from "zod"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { closeAnswersOf } from "../../db/hot/close-answer.ts"
import { countConversation, GONE } from "../../db/hot/conversation-stats.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { lockConversation } from "./lock-conversation.ts"

/**
 * Deletes a conversation: invisible at once and out of the statistics, its rows are cleaned up by the job `purge-deleted`.
 * Its session's name is free again. What a month has used stays used.
 */
export const deleteConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    await lockConversation(ctx, id)
    const sql = sqlOf(ctx.db)
    await closeAnswersOf(sql, ctx.account.id, "conversation", id)
    await countConversation(sql, ctx.account.id, id, -1)
    await countConversation(sql, ctx.account.id, id, 1, GONE)
    await ctx.db.conversation.updateMany({
      where: { id },
      data: { deletedAt: new Date(), sessionId: id, externalId: null },
    })
    await recordEvent(ctx, "conversation.deleted", { conversationId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    return { id }
  },
})
