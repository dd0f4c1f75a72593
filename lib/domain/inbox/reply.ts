import { LiveryError } from "../../core/errors.ts"
import { newIdAfter, timeOf } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { tellAll } from "../../db/statements/live.ts"
import { attendantOf, countMessages, countStatus, lockConversation } from "../conversations/conversations.ts"
import { type MessageView, messageOf } from "../conversations/schema.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { personOf } from "./attendance.ts"
import { ReplyInput } from "./schema.ts"
import { take } from "./take-over.ts"

/**
 * A person's message to the visitor, in the bot's place and under the person's name; it reopens an ended conversation, and
 * is counted and charged as every message. Throws `conflict` where somebody else has the conversation (with the `holder`),
 * or nobody and it is not taken over along with it; `not_found`, `not_authorized`, `limit_reached`.
 */
export const reply = command({
  permission: "conversations.write",
  input: ReplyInput,
  async run(ctx, { conversationId, name, text, takeOver }): Promise<MessageView> {
    const person = personOf(ctx, name)
    const before = await lockConversation(ctx, conversationId)
    if (!attendantOf(before) && !takeOver)
      throw new LiveryError("conflict", "Take the conversation over before you answer", {
        noun: "conversation",
        reason: "not_attended",
      })
    const row = await take(ctx, before, { person })
    const id = newIdAfter(row.lastMessageId)
    const createdAt = new Date(timeOf(id))
    const said = {
      type: "bot" as const,
      origin: "person" as const,
      name: row.assigneeName,
      text: text.trim(),
    }
    await ctx.db.message.createMany({ data: [{ id, conversationId: row.id, createdAt, ...said }] })
    const reopens = row.status !== "active"
    await ctx.db.conversation.updateMany({
      where: { id: row.id },
      data: {
        lastMessageAt: createdAt,
        lastMessageId: id,
        ...(reopens && { status: "active" as const, endedAt: null }),
      },
    })
    await recordEvent(ctx, "message.created", { conversationId: row.id, messageId: id })
    if (reopens) await countStatus(ctx, row, "active")
    await countMessages(ctx, row, { type: "bot", createdAt }, { sign: 1, used: 1 })
    const sql = sqlOf(ctx.db)
    await sql.query(tellAll(ctx.account.id, row.id))
    await reserve(sql, ctx.account, [{ metric: "messages", amount: 1 }])
    return messageOf(await ctx.db.message.findFirstOrThrow({ where: { id } }))
  },
})
