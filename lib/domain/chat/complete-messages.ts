import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { GONE } from "../../db/hot/conversation-stats.ts"
import { countDaily, countDailyTokens } from "../../db/hot/messages.ts"
import { batch } from "../../db/wire/wire.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { chooseModel, fixedAnswerModel } from "../models/models.ts"
import { noteLimit, releaseStatements, reserveStatements } from "../plans/plans.ts"
import { cite } from "../retrieval/retrieval.ts"
import { ABORTED, codeOf, messageOf, usageEvent } from "./answer/answer.ts"
import { dayOf } from "./charges-of.ts"
import { checkOptions } from "./check-options.ts"
import { compactOldest } from "./compact-oldest.ts"
import { generateAnswer } from "./generate-answer.ts"
import { planAnswer } from "./plan-answer.ts"
import { type GivenTurn, readGiven } from "./read-given.ts"
import { reserveForTurn, type TurnReservation } from "./reserve-for-turn.ts"
import type { ChatEvent, EndReason, MessagesInput } from "./schema.ts"
import { tokenMeter } from "./token-meter.ts"

/**
 * A turn counts as the message that is answered and the answer, stored or not (contract: a turn counts two messages).
 */
const MESSAGES = { metric: "messages" as const, amount: 2 }

/**
 * Answers messages that are stored nowhere. Metered like a turn: messages and tokens are reserved before the model is asked,
 * and nothing is charged for an answer that fails before its first word.
 */
export async function* completeMessages(
  ctx: Context,
  input: z.output<typeof MessagesInput>,
): AsyncGenerator<ChatEvent, void> {
  const { options, stream } = input
  checkOptions(ctx, options)
  const { turn, ...given } = await readGiven(ctx, input)
  const texts = input.messages.map(({ text }) => text)
  const at = new Date()
  const charges = chargesOfGiven(ctx, { turn, texts, at, messages: MESSAGES.amount })
  // Nothing of it is kept but the figures, which the answer's end brings to disk.
  const [passages, lesson, ...charged] = await batch(
    ctx,
    [...given.grounding.statements, ...charges.statements],
    "unflushed",
  ).catch(noteLimit(ctx.account))
  const said = { ...given.said, ...(await given.grounding.read([passages, lesson])) }
  const chosen = said.lesson ? fixedAnswerModel(said.lesson.text) : chooseModel(turn.model)
  const meter = tokenMeter(ctx, chosen, charges.reserved(charged))
  let text = ""
  let settled = false
  const settle = async (failed: boolean) => {
    settled = true
    const counted = dayOf(turn.botId, CHANNELS.api.name, at)
    const tokens = failed ? 0 : meter.inputTokens + meter.outputTokens
    // Messages that nobody stored are the account's use and no bot's.
    const used = { ...counted, botId: null, status: GONE, conversations: 0, messages: MESSAGES.amount }
    await meter.settle(failed, [
      countDailyTokens(ctx.account.id, { ...counted, tokens }),
      ...(failed
        ? releaseStatements(ctx.account, [{ ...MESSAGES, at }])
        : [countDaily(ctx.account.id, used)]),
    ])
  }
  const usage = () => ({ inputTokens: meter.inputTokens, outputTokens: meter.outputTokens })
  try {
    yield { type: "began", answerId: null, botId: turn.botId }
    let endReason: EndReason = "error"
    let broken: unknown = null
    const answering = { turn, stream, options }
    const fitted = yield* compactOldest(ctx, { ...answering, said }, { chosen, meter })
    const plan = planAnswer(ctx, { ...answering, said: fitted }, { chosen, meter })
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

/** What takes the messages and holds the tokens of an answer that is stored nowhere. */
export function chargesOfGiven(
  { account }: Context,
  {
    turn,
    texts,
    at,
    messages,
  }: { turn: Pick<GivenTurn, "model" | "backstory">; texts: readonly string[]; at: Date; messages: number },
): TurnReservation {
  const { statements, reserved } = reserveForTurn(account, { turn, texts, answerId: null, at })
  const taken = messages ? reserveStatements(account, [{ ...MESSAGES, amount: messages, at }]) : []
  return { statements: [...taken, ...statements], reserved }
}
