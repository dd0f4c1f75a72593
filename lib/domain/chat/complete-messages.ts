import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { call } from "../../db/hot/call.ts"
import { GONE } from "../../db/hot/conversation-stats.ts"
import { countCall, countTokensCall } from "../../db/hot/messages.ts"
import { type Sql, trips } from "../../db/transaction.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { chooseModel, fixedAnswerModel } from "../models/models.ts"
import { type HeldTokens, noteLimit, releaseCalls, reserveCalls } from "../plans/plans.ts"
import { cite } from "../retrieval/retrieval.ts"
import { ABORTED, codeOf, messageOf, usageEvent } from "./answer-turn.ts"
import { dayOf } from "./charges-of.ts"
import { checkOptions } from "./check-options.ts"
import { compactOldest } from "./compact-oldest.ts"
import { generateAnswer } from "./generate-answer.ts"
import { planAnswer } from "./plan-answer.ts"
import { type GivenTurn, readGiven } from "./read-given.ts"
import { reserveForTurn } from "./reserve-for-turn.ts"
import type { ChatEvent, EndReason, MessagesInput } from "./schema.ts"
import { tokenMeter } from "./token-meter.ts"

/**
 * A turn counts as the message that is answered and the answer, stored or not (contract: a turn counts two messages).
 */
const MESSAGES = { metric: "messages" as const, amount: 2 }

/**
 * Answers messages that are stored nowhere. Metered like a turn: messages and tokens are held before the model is asked,
 * and nothing is charged for an answer that fails before its first word.
 */
export async function* completeMessages(
  ctx: Context,
  input: z.output<typeof MessagesInput>,
): AsyncGenerator<ChatEvent, void> {
  const { options, stream } = input
  checkOptions(ctx, options)
  const { turn, ground } = await readGiven(ctx, input)
  const texts = input.messages.map(({ text }) => text)
  const at = new Date()
  // Nothing of it is kept but the figures, which the answer's end brings to disk.
  const sql = trips(ctx, { flushed: false })
  const [said, held] = await Promise.all([ground(sql), charge(ctx, sql, { turn, texts, at })])
  const chosen = said.lesson ? fixedAnswerModel(said.lesson.text) : chooseModel(turn.model)
  const meter = tokenMeter(ctx, chosen, held)
  let text = ""
  let settled = false
  const settle = async (failed: boolean) => {
    settled = true
    const counted = dayOf(turn.botId, CHANNELS.api.name, at)
    const tokens = failed ? 0 : meter.inputTokens + meter.outputTokens
    // Messages that nobody stored are the account's use and no bot's.
    const used = { ...counted, botId: null, status: GONE, conversations: 0, messages: MESSAGES.amount }
    await meter.settle(failed, [
      countTokensCall(ctx.account.id, { ...counted, tokens }),
      ...(failed ? releaseCalls(ctx.account, [{ ...MESSAGES, at }]) : [countCall(ctx.account.id, used)]),
    ])
  }
  const usage = () => ({ inputTokens: meter.inputTokens, outputTokens: meter.outputTokens })
  try {
    yield { type: "began", answerId: null, botId: turn.botId }
    let endReason: EndReason = "error"
    let broken: unknown = null
    const given = { turn, stream, options }
    const fitted = yield* compactOldest(ctx, { ...given, said }, { chosen, meter })
    const plan = planAnswer(ctx, { ...given, said: fitted }, { chosen, meter })
    for await (const event of generateAnswer(plan)) {
      if (event.type === "end") {
        endReason = event.reason
        broken = event.broken
        continue
      }
      if (event.type === "token") text += event.text
      yield event
    }
    if (broken) throw broken
    await settle(false)
    const citations = cite(text, said.passages)
    for (const citation of citations) yield { type: "citation", citation }
    const status = endReason === "error" ? "partial" : "complete"
    const about = { id: newId(), type: "bot" as const, status, text, citations, model: chosen.name } as const
    yield {
      type: "message",
      message: { ...about, usage: usage(), feedback: null, error: null, createdAt: new Date() },
    }
    yield usageEvent(chosen, usage())
    yield { type: "finished", endReason }
  } catch (error) {
    if (settled) throw error
    await settle(!text)
    const code = ctx.signal.aborted ? ABORTED : codeOf(error)
    const cause = isLiveryError(error) && error.cause ? error.cause : error
    if (code !== ABORTED) ctx.log.error("an answer failed", { code, model: chosen.name }, cause)
    if (text) yield usageEvent(chosen, usage())
    yield { type: "failed", code, message: messageOf(error) }
  } finally {
    if (!settled) await settle(false)
  }
}

/** Takes the messages and holds the tokens of an answer. Throws `limit_reached`. */
export async function charge(
  ctx: Context,
  sql: Sql,
  {
    turn,
    texts,
    at,
    messages = MESSAGES.amount,
  }: { turn: Pick<GivenTurn, "model" | "backstory">; texts: readonly string[]; at: Date; messages?: number },
): Promise<HeldTokens> {
  const tokens = reserveForTurn(ctx.account, { turn, texts, answerId: null, at })
  const calls = messages ? reserveCalls(ctx.account, [{ ...MESSAGES, amount: messages, at }]) : []
  if (!calls.length && !tokens.calls.length) return tokens.held([])
  return tokens.held(await call(sql, [...calls, ...tokens.calls]).catch(noteLimit(ctx.account)))
}
