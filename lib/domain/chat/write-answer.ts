import type { Context } from "../../core/context.ts"
import { type Call, call } from "../../db/hot/call.ts"
import { countDaily, type FinishedAnswer, finishAnswer, flushAnswer } from "../../db/hot/messages.ts"
import { hot, type Sql, trips } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { eventValues } from "../events/events.ts"
import { unansweredStatement, whyUnanswered } from "../lessons/lessons.ts"
import { release } from "../limits/limits.ts"
import type { Answerable } from "./answer-turn.ts"
import { dayOf } from "./charges-of.ts"

/** How often unfinished text is written down, and how often silence renews the claim on the answer. Milliseconds. */
const FLUSH_EVERY = 1000
const RENEW_EVERY = 5000

/**
 * The answer of a turn while it is being made. What was added is written down every second, so that a crash keeps it;
 * `finish` commits the final state with its event. A refused finish means that someone else closed it.
 */
export function writeAnswer(ctx: Context, given: Pick<Answerable, "turn" | "answerId" | "said">) {
  const { turn, answerId } = given
  let text = ""
  let flushed = ""
  let flushedAt = Date.now()
  let isFinished = false
  const timer = setInterval(() => {
    if (text === flushed && Date.now() - flushedAt < RENEW_EVERY) return
    flushed = text
    flushedAt = Date.now()
    hot(ctx, (sql) => flushAnswer(sql, ctx.account.id, { answerId, text })).catch((error) =>
      ctx.log.warn("an unfinished answer could not be written down", {
        messageId: answerId,
        code: String(error?.code ?? ""),
      }),
    )
  }, FLUSH_EVERY)
  timer.unref()

  return {
    get text() {
      return text
    },
    get finished() {
      return isFinished
    },
    add(piece: string) {
      text += piece
    },
    async finish(state: Omit<FinishedAnswer, "answerId" | "text" | "at">, spend: Call): Promise<void> {
      clearInterval(timer)
      isFinished = true
      const at = new Date()
      const event = eventValues(ctx, state.status === "failed" ? "answer.failed" : "message.created", {
        conversationId: turn.conversationId,
        messageId: answerId,
        ...(turn.botId && { botId: turn.botId }),
      })
      const failed = state.status === "failed"
      const finished = { ...state, answerId, text, at }
      const cost = { spend: failed ? nothing(spend) : spend, place: turn }
      const statement = finishAnswer(ctx.account.id, finished, event, cost)
      const unanswered = unansweredTurn(ctx, given, { ...state, text, at })
      if (failed) await hot(ctx, (sql) => refund(ctx, sql, turn, { statement, spend, at }))
      else {
        const sql = trips(ctx)
        // Both share a trip: an unanswered question costs no more of them than an answered one.
        await Promise.all([sql.query(statement), unanswered && sql.query(unanswered)])
      }
    },
  }
}

/** What is written down of a question that a complete answer does not answer. */
function unansweredTurn(
  ctx: Context,
  { turn, answerId, said: { question, passages } }: Pick<Answerable, "turn" | "answerId" | "said">,
  { status, text, citations, at }: Omit<FinishedAnswer, "answerId">,
) {
  const { botId, conversationId, language } = turn
  if (status !== "complete" || botId === null || question === null) return undefined
  const found = { passages: passages.length, citations: citations.length }
  const reason = whyUnanswered({ question, answer: text, language, ...found })
  if (!reason) return undefined
  const asked = { botId, conversationId, messageId: answerId, question, language, reason, at }
  return unansweredStatement(ctx, asked)
}

/** A failed answer is neither counted nor charged. */
async function refund(
  ctx: Context,
  sql: Sql,
  { botId, channel }: Turn,
  { statement, spend, at }: { statement: ReturnType<typeof finishAnswer>; spend: Call; at: Date },
) {
  const { rowCount } = await sql.query(statement)
  if (!rowCount) return
  await countDaily(sql, ctx.account.id, {
    ...dayOf(botId, channel, at),
    status: "",
    conversations: 0,
    messages: -1,
  })
  // Tokens after messages, as they are taken, so that nobody waits in a circle.
  await release(sql, ctx.account, [{ metric: "messages", amount: 1 }])
  await call(sql, [spend])
}

/** The same call for no tokens. */
const nothing = ({ name, values: [account, parent, period] }: Call): Call => ({
  name,
  values: [account, parent, period, 0, 0],
})
