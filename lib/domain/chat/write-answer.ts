import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { keepTrying } from "../../core/keep-trying.ts"
import { type ClosedAnswer, closeAnswer, flushAnswer } from "../../db/hot/close-answer.ts"
import { hot, trips } from "../../db/transaction.ts"
import { eventValues } from "../events/events.ts"
import { unansweredReason, unansweredStatement } from "../taught-answers/taught-answers.ts"
import type { Answerable } from "./answer-turn.ts"

/** How often unfinished text is written down, and how often silence renews the claim on the answer. Milliseconds. */
const FLUSH_EVERY = 1000
const RENEW_EVERY = 5000

type State = Omit<ClosedAnswer, "answerId" | "text" | "at">

/**
 * The answer of a turn while it is being made. What was added is written down every second, so that a crash keeps it;
 * `finish` commits the final state with its event, tried again until it is done. `signal` aborts when the caller leaves or
 * the answer is deleted.
 */
export function writeAnswer(ctx: Context, given: Pick<Answerable, "turn" | "answerId" | "said">) {
  const { answerId } = given
  let text = ""
  let flushed = ""
  let flushedAt = Date.now()
  let isFinished = false
  const ending = new AbortController()
  const leave = () => ending.abort(ctx.signal.reason)
  if (ctx.signal.aborted) leave()
  ctx.signal.addEventListener("abort", leave)
  const flush = async () => {
    if (text === flushed && Date.now() - flushedAt < RENEW_EVERY) return
    flushed = text
    flushedAt = Date.now()
    try {
      const wanted = await hot(ctx, (sql) => flushAnswer(sql, ctx.account.id, { answerId, text }))
      if (!wanted && !isFinished) ending.abort()
    } catch (error) {
      const about = { messageId: answerId, code: String((error as { code?: unknown }).code ?? "") }
      ctx.log.warn("an unfinished answer could not be written down", about)
    }
  }
  const timer = setInterval(flush, FLUSH_EVERY)
  timer.unref()
  // The claim is renewed until the last commit is done: nobody else closes the answer meanwhile.
  const rest = () => clearInterval(timer)

  return {
    signal: ending.signal,
    get text() {
      return text
    },
    get finished() {
      return isFinished
    },
    /** PostgreSQL's texts hold every character but one. */
    add(piece: string) {
      text += piece.includes("\0") ? piece.replaceAll("\0", "") : piece
    },
    async finish(state: State): Promise<void> {
      isFinished = true
      ctx.signal.removeEventListener("abort", leave)
      const closing = close(ctx, given, { ...state, answerId, text, at: new Date() })
      closing.then(rest, rest)
      await closing
    },
  }
}

/** Commits how an answer ended, with the question where it was not answered. Throws after half a minute without success. */
async function close(
  ctx: Context,
  given: Pick<Answerable, "turn" | "answerId" | "said">,
  state: ClosedAnswer,
): Promise<void> {
  const event = eventValues(ctx, "message.created", subjectOf(given))
  const unanswered = unansweredTurn(ctx, given, state)
  const statement = closeAnswer(ctx.account.id, state, event)
  await keepTrying(async (failed) => {
    const sql = trips(ctx)
    // Both share a trip: an unanswered question costs no more of them than an answered one.
    if (!failed) return Promise.all([sql.query(statement), unanswered && sql.query(unanswered)])
    // The first try may have been done after all, with all that belonged to it.
    const { rows } = await sql.query(statement)
    if (rows[0]?.closed && unanswered) await sql.query(unanswered)
  }, isRefused).catch((error) => {
    if (!isRefused(error)) throw error
    ctx.log.error("an answer could not be stored as it is", { messageId: state.answerId }, error)
    // What was written down of it stays, and what it holds is given back.
    const failure = { text: null, citations: [], error: "INTERNAL_SERVER_ERROR" }
    const rest = { ...state, ...failure, status: "partial" as const }
    return keepTrying(() => trips(ctx).query(closeAnswer(ctx.account.id, rest, event)), isRefused)
  })
}

const subjectOf = ({ turn, answerId }: Pick<Answerable, "turn" | "answerId">) => ({
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
  { turn, answerId, said: { question, passages } }: Pick<Answerable, "turn" | "answerId" | "said">,
  { status, text, citations, at }: ClosedAnswer,
) {
  const { botId, conversationId, language } = turn
  if (status !== "complete" || botId === null || question === null || text === null) return undefined
  const found = { passages: passages.length, citations: citations.length }
  const reason = unansweredReason({ question, answer: text, language, ...found })
  if (!reason) return undefined
  const asked = { botId, conversationId, messageId: answerId, question, language, reason, at }
  return unansweredStatement(ctx, asked)
}
