import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { saveFeedback } from "../feedback/feedback.ts"
import { FeedbackReason, FeedbackValue } from "../feedback/schema.ts"
import { lockConversation } from "./crud.ts"
import { findConversation } from "./read-conversations.ts"
import { wishAfterRating } from "./wish-after-rating.ts"

/** Sets what a person thought of a message: above zero good, below bad, 0 takes it back. */
export const rateMessage = command({
  permission: "conversations.write",
  input: z.strictObject({
    /** Name or id of the conversation, where the caller says which. */
    session: z.string().optional(),
    messageId: z.string(),
    value: FeedbackValue,
    reason: FeedbackReason.optional(),
    /** Whether it must be an answer of the bot. */
    answersOnly: z.boolean().default(true),
  }),
  async run(ctx, { session, messageId, value, reason, answersOnly }): Promise<{ id: string }> {
    const within = session === undefined ? {} : { conversationId: (await findConversation(ctx, session)).id }
    if (!isId(messageId)) throw notFound("message")
    const where = { ...within, id: messageId, ...(answersOnly && { type: "bot" as const }) }
    const message = await ctx.db.message.findFirst({ where, select: { conversationId: true } })
    if (!message) throw notFound("message")
    // A conversation before its messages, as everybody locks them.
    const row = await lockConversation(ctx, message.conversationId, "message")
    const { id: conversationId, botId, contactId } = row
    const data = { feedback: value === 0 ? null : Math.sign(value), feedbackReason: reason ?? null }
    if (!(await ctx.db.message.updateMany({ where, data })).count) throw notFound("message")
    await saveFeedback(ctx, { conversationId, messageId, botId, contactId, value, reason: reason ?? null })
    await recordEvent(ctx, "message.rated", { messageId, conversationId })
    if (value < 0) await wishAfterRating(ctx, row)
    return { id: messageId }
  },
})
