import { z } from "zod"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { saveFeedback } from "../feedback/feedback.ts"
import { FeedbackReason, FeedbackValue } from "../feedback/schema.ts"
import { lockConversation } from "./crud.ts"

/** Sets what a person thought of a conversation as a whole: above zero good, below bad, 0 takes it back. */
export const rateConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ id: z.string(), value: FeedbackValue, reason: FeedbackReason.optional() }),
  async run(ctx, { id, value, reason }): Promise<{ id: string }> {
    const { botId, contactId } = await lockConversation(ctx, id)
    await ctx.db.conversation.updateMany({
      where: { id },
      data: { upvotes: value > 0 ? 1 : 0, downvotes: value < 0 ? 1 : 0 },
    })
    await saveFeedback(ctx, { conversationId: id, botId, contactId, value, reason: reason ?? null })
    await recordEvent(ctx, "conversation.rated", { conversationId: id })
    return { id }
  },
})
