import { z } from "zod"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { tellAll } from "../../db/statements/live.ts"
import { recordEvent } from "../events/events.ts"
import { countStatus } from "./count-status.ts"
import { conversationOf, findConversation } from "./read-conversations.ts"
import type { ConversationView } from "./schema.ts"

/** Of a conversation that nobody attends any more: the bot answers. */
export const RELEASED = { pausedAt: null, assigneeId: null, assigneeName: null }

/**
 * Ends a conversation; the visitor's next message reopens it, and the bot answers that. Ending an ended one changes nothing.
 */
export const endConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ session: z.string() }),
  async run(ctx, { session }): Promise<ConversationView> {
    const row = await findConversation(ctx, session)
    const { id, status, pausedAt } = row
    if (status === "ended") return conversationOf(row)
    const open = { id, status }
    const endedAt = new Date()
    const { count } = await ctx.db.conversation.updateMany({
      where: open,
      data: { status: "ended", endedAt, ...RELEASED, ...(pausedAt && { handedBackAt: endedAt }) },
    })
    // Somebody else changed it in this moment; then that is how it stands.
    if (!count) return conversationOf(await findConversation(ctx, session))
    await recordEvent(ctx, "conversation.ended", { conversationId: id })
    await countStatus(ctx, row, "ended")
    await sqlOf(ctx.db).query(tellAll(ctx.account.id, id))
    return conversationOf({ ...row, ...RELEASED, status: "ended", endedAt })
  },
})
