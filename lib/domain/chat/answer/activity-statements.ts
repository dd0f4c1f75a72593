import type { Context } from "../../../core/context.ts"
import { newIdAfter } from "../../../core/ids.ts"
import { insertNotes, lockPlace, noteInstead } from "../../../db/statements/notes.ts"
import type { Statement } from "../../../db/wire/wire.ts"
import type { Turn } from "../../conversations/schema.ts"
import { type Activity, activityMessage } from "../schema.ts"

/**
 * What stores calls that were handed out as messages of their conversation, `before` and `after` the statement that closes
 * their answer, in its transaction: their caller can put the results there and ask for the next answer. They stand behind
 * the words of the answer that made them; an answer without any is the first of its calls itself, so that nobody reads an
 * empty message. Sent a second time they change nothing.
 */
export function activityStatements(
  ctx: Context,
  { turn, answerId, text, at }: { turn: Turn; answerId: string; text: string; at: Date },
  activities: readonly Activity[],
): { before: Statement[]; after: Statement[] } {
  const { conversationId } = turn
  let last = answerId
  const [first, ...others] = activities.map((activity) => {
    last = newIdAfter(last)
    return { id: last, ...activityMessage(activity) }
  })
  if (!first) return { before: [], after: [] }
  const accountId = ctx.account.id
  const lock = lockPlace(accountId, conversationId)
  if (text !== "")
    return {
      before: [lock],
      after: [insertNotes(accountId, { conversationId, rows: [first, ...others], at })],
    }
  const rows = [{ ...first, unless: answerId }, ...others]
  return {
    before: [lock, noteInstead(accountId, { answerId, place: turn, note: first })],
    after: [insertNotes(accountId, { conversationId, rows, at })],
  }
}
