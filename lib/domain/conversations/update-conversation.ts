import { z } from "zod"
import { command } from "../../db/command.ts"
import { countConversation } from "../../db/hot/conversation-stats.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { columnsOf } from "./columns-of.ts"
import { detailsOf } from "./details-of.ts"
import { conversationById } from "./list-conversations.ts"
import { lockConversation } from "./lock-conversation.ts"
import { type Conversation, ConversationSettings } from "./schema.ts"

/**
 * Changes what is named and leaves the rest; null clears. With another bot, its statistics move to that one. Throws
 * `not_found` for the conversation and for whatever it is pointed at.
 */
export const updateConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string(), settings: ConversationSettings }),
  async run(ctx, { id, settings }): Promise<Conversation> {
    const { botId, meta } = detailsOf(await lockConversation(ctx, id))
    const { columns } = await columnsOf(ctx, settings, meta)
    const moves = columns.botId !== undefined && columns.botId !== botId
    const sql = sqlOf(ctx.db)
    if (moves) await countConversation(sql, ctx.account.id, id, -1)
    await ctx.db.conversation.updateMany({ where: { id }, data: columns })
    if (moves) await countConversation(sql, ctx.account.id, id, 1)
    if (columns.contactId !== undefined)
      await ctx.db.rating.updateMany({
        where: { conversationId: id },
        data: { contactId: columns.contactId },
      })
    await recordEvent(ctx, "conversation.updated", { conversationId: id })
    return detailsOf(await conversationById(ctx, id))
  },
})
