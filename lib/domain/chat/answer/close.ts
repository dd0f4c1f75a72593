import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { newIdAfter } from "../../../core/ids.ts"
import { keepTrying } from "../../../core/keep-trying.ts"
import { type ClosedAnswer, closeAnswer } from "../../../db/statements/close-answer.ts"
import { insertNotes, lockPlace, noteInstead } from "../../../db/statements/notes.ts"
import { batch, type Result, type Statement } from "../../../db/wire/wire.ts"
import type { Turn } from "../../conversations/schema.ts"
import { eventValues } from "../../events/events.ts"
import { unansweredReason, unansweredStatement } from "../../taught-answers/taught-answers.ts"
import type { Spoken } from "../plan-answer.ts"
import { type Activity, activityMessage } from "../schema.ts"
import type { Note } from "./draft.ts"

/** A turn whose answer is stored. */
export interface AnswerToWrite {
  turn: Turn
  /** The pending message that is committed. */
  answerId: string
  said: Spoken
}

/**
 * Commits how an answer ended, with the calls that it handed out and the question where it was not answered. Throws after
 * half a minute without success.
 */
export async function closeStored(
  ctx: Context,
  given: AnswerToWrite,
  state: ClosedAnswer & { text: string; notes: readonly Note[] },
  activities: readonly Activity[],
): Promise<void> {
  const event = eventValues(ctx, "message.created", subjectOf(given))
  const unanswered = unansweredTurn(ctx, given, state)
  const statement = closeAnswer(ctx.account.id, state, event)
  const calls = activityStatements(ctx, { ...state, turn: given.turn }, activities)
  const noted = state.notes.map((note) => note(ctx, given))
  await keepTrying(async (failed) => {
    const statements = [...noted, ...calls.before, statement, ...calls.after]
    if (!failed) return batch(ctx, [...statements, unanswered ?? null])
    // The first try may have been done after all, with all that belonged to it.
    const results = await batch(ctx, statements)
    const closing = results[noted.length + calls.before.length] as Result<{ closed: boolean }>
    if (closing.rows[0]?.closed && unanswered) await batch(ctx, [unanswered])
  }, isRefused).catch((error) => {
    if (!isRefused(error)) throw error
    ctx.log.error("an answer could not be stored as it is", { messageId: state.answerId }, error)
    // What was written down of it stays, and what it holds is given back.
    const failure = { text: null, citations: [], error: "INTERNAL_SERVER_ERROR" }
    const rest = { ...state, ...failure, status: "partial" as const }
    return keepTrying(() => batch(ctx, [closeAnswer(ctx.account.id, rest, event)]), isRefused)
  })
}

const subjectOf = ({ turn, answerId }: Pick<AnswerToWrite, "turn" | "answerId">) => ({
  conversationId: turn.conversationId,
  messageId: answerId,
  ...(turn.botId && { botId: turn.botId }),
})

/** Whether PostgreSQL would refuse the same again: wrong data or a wrong statement, rather than a fault that passes. */
const isRefused = (error: unknown): boolean =>
  isLiveryError(error)
    ? error.code !== "unavailable"
    : /^(22|23|42)/.test(String((error as { code?: unknown })?.code ?? ""))

/** What is written down of a question that a complete answer does not answer. */
function unansweredTurn(
  ctx: Context,
  { turn, answerId, said: { question, passages } }: AnswerToWrite,
  { status, text, answered, reason: noAnswer, at }: ClosedAnswer,
) {
  const { botId, conversationId, language } = turn
  if (status !== "complete" || botId === null || question === null || text === null) return undefined
  const reason = unansweredReason({ answered, reason: noAnswer }, passages)
  if (!reason) return undefined
  const asked = { botId, conversationId, messageId: answerId, question, language, reason, at }
  return unansweredStatement(ctx, asked)
}

/**
 * What stores calls that were handed out as messages of their conversation, `before` and `after` the statement that closes
 * their answer, in its transaction: their caller can put the results there and ask for the next answer. They stand behind
 * the words of the answer that made them; an answer without any is the first of its calls itself, so that nobody reads an
 * empty message. Sent a second time they change nothing.
 */
function activityStatements(
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
