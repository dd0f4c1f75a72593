import { command } from "../../db/command.ts"
import type { Conversation } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { stopAnswersOf } from "../../db/statements/close-answer.ts"
import type { Scope } from "../../db/transaction.ts"
import { attendantOf, lockConversation } from "../conversations/conversations.ts"
import { recordEvent } from "../events/events.ts"
import { attendanceOf, attendedBy, personOf, writeNote } from "./attendance.ts"
import { type Attendance, type Attendant, TakeOverInput } from "./schema.ts"

/**
 * A person takes a conversation over: the bot says nothing there until it is handed back, and stops what it is saying. It is
 * theirs to see to from then on. Taking what one has changes nothing. Throws `conflict` with the `holder` where somebody else has it, unless that is whom the
 * caller takes it `from`; `not_found`, `not_authorized`.
 */
export const takeOver = command({
  permission: "conversations.write",
  input: TakeOverInput,
  async run(ctx, { conversationId, name, from }): Promise<Attendance> {
    const row = await lockConversation(ctx, conversationId)
    return attendanceOf(await take(ctx, row, { person: personOf(ctx, name), from }))
  },
})

/** The same inside a transaction that has locked the row. Returns it as it is then. */
export async function take(
  ctx: Scope,
  row: Conversation,
  { person, from }: { person: Attendant; from?: string | undefined },
): Promise<Conversation> {
  const holder = attendantOf(row)
  if (holder?.id === person.id) return row
  if (holder && holder.id !== from) throw attendedBy(holder)
  const { id } = row
  const attends = { assigneeId: person.id, assigneeName: person.name, responsibleId: person.id }
  const taken = { pausedAt: new Date(), ...attends, handedBackAt: null }
  await ctx.db.conversation.updateMany({ where: { id }, data: taken })
  await sqlOf(ctx.db).query(stopAnswersOf(ctx.account.id, id))
  await recordEvent(
    ctx,
    "conversation.taken_over",
    { conversationId: id, userId: person.id },
    { between: { ...(holder && { from: holder.name }), to: person.name } },
  )
  const note = await writeNote(ctx, row, { kind: "taken_over", author: person })
  return { ...row, ...taken, lastMessageId: note.id }
}
