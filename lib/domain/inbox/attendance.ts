import { type Context, personId } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newIdAfter, timeOf } from "../../core/ids.ts"
import type { Conversation } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { tellAll } from "../../db/statements/live.ts"
import type { Scope } from "../../db/transaction.ts"
import { assignedToOf, attendantOf } from "../conversations/conversations.ts"
import type { Attendance, Attendant, Note } from "./schema.ts"

/**
 * The channel by which those who follow a conversation are woken. The blank keeps it out of the names that callers can give
 * to theirs.
 */
export const liveChannel = (conversationId: string) => `${conversationId} live`

/** How a conversation stands, of its row. */
export const attendanceOf = (row: Conversation): Attendance => ({
  status: row.status,
  attendedBy: attendantOf(row),
  personAskedAt: row.personAskedAt,
  assignedTo: assignedToOf(row),
})

/** The person who calls. Throws `not_authorized` for programs: only somebody who signs in can attend a conversation. */
export function personOf(ctx: Context, name: string): Attendant {
  const id = personId(ctx)
  if (!id) throw new LiveryError("not_authorized", "Only people who sign in attend conversations")
  return { id, name }
}

/** The refusal that names who attends a conversation already. */
export const attendedBy = (holder: Attendant): LiveryError =>
  new LiveryError("conflict", `${holder.name} has taken this conversation over`, {
    noun: "conversation",
    reason: "attended",
    holder,
  })

/**
 * Writes down what a person wrote or did beside a conversation, whose row the caller has locked, and wakes those who follow
 * it. Its id stands behind all that was said.
 */
export async function writeNote(
  ctx: Scope,
  { id: conversationId, lastMessageId }: Pick<Conversation, "id" | "lastMessageId">,
  { kind, author, text = "" }: { kind: Note["kind"]; author: Attendant; text?: string },
): Promise<Note> {
  const id = newIdAfter(lastMessageId)
  const createdAt = new Date(timeOf(id))
  await ctx.db.conversationNote.createMany({
    data: [{ id, conversationId, kind, authorId: author.id, authorName: author.name, text, createdAt }],
  })
  await ctx.db.conversation.updateMany({ where: { id: conversationId }, data: { lastMessageId: id } })
  await sqlOf(ctx.db).query(tellAll(ctx.account.id, conversationId))
  return { id, kind, author, text, createdAt }
}
