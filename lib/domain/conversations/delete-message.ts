import { z } from "zod"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { countMessages } from "./count-messages.ts"
import { messageAt } from "./list-messages.ts"
import { lockConversation } from "./lock-conversation.ts"

/** Deletes a message for good, with its rating. What a month has used stays used. Throws `not_found`. */
export const deleteMessage = command({
  permission: "conversations.write",
  input: z.strictObject({ conversationId: z.string(), id: z.string() }),
  async run(ctx, place): Promise<{ id: string }> {
    const conversation = await lockConversation(ctx, place.conversationId)
    const message = await messageAt(ctx, place)
    await ctx.db.message.deleteMany({ where: { id: message.id } })
    await countMessages(ctx, conversation, message, { sign: -1 })
    await recordEvent(ctx, "message.deleted", { conversationId: conversation.id, messageId: message.id })
    return { id: message.id }
  },
})
