import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { findConversation } from "./read-conversations.ts"

/** Sets what a person thought of an answer: 1 good, -1 bad, 0 takes it back. */
export const rateMessage = command({
  permission: "conversations.write",
  input: z.strictObject({
    /** Name or id of the conversation, where the caller says which. */
    session: z.string().optional(),
    messageId: z.string(),
    value: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
    reason: z.string().max(1000).optional(),
  }),
  async run(ctx, { session, messageId, value, reason }): Promise<void> {
    const within = session === undefined ? {} : { conversationId: (await findConversation(ctx, session)).id }
    if (!isId(messageId)) throw notFound("message")
    const data = { feedback: value === 0 ? null : value, feedbackReason: reason ?? null }
    const { count } = await ctx.db.message.updateMany({
      where: { ...within, id: messageId, type: "bot" },
      data,
    })
    if (!count) throw notFound("message")
    await recordEvent(ctx, "message.rated", { messageId })
  },
})
