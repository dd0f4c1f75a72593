import { z } from "zod"
import { command } from "../../db/command.ts"
import { countDaily } from "../../db/hot/messages.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { findConversation } from "./read-conversations.ts"

/** Ends a conversation; the visitor's next message reopens it. Ending an ended one changes nothing. */
export const endConversation = command({
  permission: "conversations.write",
  input: z.strictObject({ session: z.string() }),
  async run(ctx, { session }): Promise<{ id: string }> {
    const { id, status, botId, channel, startedAt } = await findConversation(ctx, session)
    if (status === "ended") return { id }
    const open = { id, status }
    const { count } = await ctx.db.conversation.updateMany({
      where: open,
      data: { status: "ended", endedAt: new Date() },
    })
    if (!count) return { id }
    await recordEvent(ctx, "conversation.ended", { conversationId: id })
    const row = { day: startedAt.toISOString().slice(0, 10), botId, channel, messages: 0 }
    const sql = sqlOf(ctx.db)
    await countDaily(sql, ctx.account.id, { ...row, status, conversations: -1 })
    await countDaily(sql, ctx.account.id, { ...row, status: "ended", conversations: 1 })
    return { id }
  },
})
