import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newIdAfter, timeOf } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { tellAll } from "../../db/statements/live.ts"
import { setAttachments } from "../../db/statements/messages.ts"
import type { Scope } from "../../db/transaction.ts"
import { attendantOf, countMessages, countStatus, lockConversation } from "../conversations/conversations.ts"
import { type MessageView, messageOf } from "../conversations/schema.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { personOf } from "./attendance.ts"
import { ReplyInput } from "./schema.ts"
import { take } from "./take-over.ts"

/**
 * A person's message to the visitor, in the bot's place and under the person's name; it reopens an ended conversation, and
 * is counted and charged as every message. Without words its files are named in their place. Throws `conflict` where somebody else has the conversation (with the `holder`),
 * or nobody and it is not taken over along with it; `not_found`, `not_authorized`, `limit_reached`.
 */
export const reply = command({
  permission: "conversations.write",
  input: ReplyInput,
  async run(ctx, { conversationId, name, text, attachments, takeOver }): Promise<MessageView> {
    const person = personOf(ctx, name)
    const before = await lockConversation(ctx, conversationId)
    if (!attendantOf(before) && !takeOver)
      throw new LiveryError("conflict", "Take the conversation over before you answer", {
        noun: "conversation",
        reason: "not_attended",
      })
    const files = await filesNamed(ctx, before.id, attachments)
    const words = text.trim() || files.join(", ")
    if (!words) throw invalidInput("text must not be empty", ["text"])
    const row = await take(ctx, before, { person })
    const id = newIdAfter(row.lastMessageId)
    const createdAt = new Date(timeOf(id))
    const said = {
      type: "bot" as const,
      origin: "person" as const,
      name: row.assigneeName,
      text: words,
    }
    await ctx.db.message.createMany({ data: [{ id, conversationId: row.id, createdAt, ...said }] })
    const sql = sqlOf(ctx.db)
    const attached = { conversationId: row.id, messageId: id, fileIds: attachments }
    if (attachments.length) await sql.query(setAttachments(ctx.account.id, attached))
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
    await sql.query(tellAll(ctx.account.id, row.id))
    await reserve(sql, ctx.account, [{ metric: "messages", amount: 1 }])
    return messageOf(await ctx.db.message.findFirstOrThrow({ where: { id } }))
  },
})

/** The names of files of a conversation. Throws `not_found` where one is none of its own. */
async function filesNamed(ctx: Scope, conversationId: string, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const where = { id: { in: ids.filter(isId) }, conversationId, deletedAt: null }
  const rows = await ctx.db.file.findMany({ where, select: { name: true }, orderBy: { id: "asc" } })
  if (rows.length < new Set(ids).size) throw notFound("file")
  return rows.map(({ name }) => name)
}
