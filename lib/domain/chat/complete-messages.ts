import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { GONE } from "../../db/statements/conversation-stats.ts"
import { countCost, countDaily, countDailyTokens } from "../../db/statements/messages.ts"
import { batch } from "../../db/wire/wire.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { noteLimit, releaseStatements, reserveStatements } from "../plans/plans.ts"
import { makeAnswer } from "./answer/answer.ts"
import { type Draft, openDraft } from "./answer/draft.ts"
import { checkOptions } from "./call-inputs.ts"
import { dayOf } from "./charges-of.ts"
import { type GivenTurn, readGiven } from "./read-given.ts"
import { reserveForTurn, type TurnReservation } from "./reserve-for-turn.ts"
import type { ChatEvent, MessagesInput } from "./schema.ts"
import type { TokenMeter } from "./token-meter.ts"

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
  const charges = await chargesOfGiven(ctx, { turn, texts, at, messages: MESSAGES.amount })
  // Nothing of it is kept but the figures, which the answer's end brings to disk.
  const [passages, taughtAnswer, ...charged] = await batch(
    ctx,
    [...given.grounding.statements, ...charges.statements],
    "unflushed",
  ).catch(noteLimit(ctx.account))
  const said = { ...given.said, ...(await given.grounding.read([passages, taughtAnswer])) }
  const first: ChatEvent = { type: "began", answerId: null, botId: turn.botId }
  const answering = { turn, said, stream, options, first, reserved: charges.reserved(charged), stored: null }
  yield* makeAnswer(ctx, answering, givenDraft(ctx, turn.botId, at))
}

/** An answer that is kept nowhere but in the figures. */
const givenDraft = (ctx: Context, botId: string | null, at: Date): Draft =>
  openDraft(ctx.signal, async (_text, { status, model }, meter) => {
    const isFailed = status === "failed"
    const counted = dayOf(botId, CHANNELS.api.name, at)
    const tokens = isFailed ? 0 : meter.inputTokens + meter.outputTokens
    // Messages that nobody stored are the account's use and no bot's.
    const used = { ...counted, botId: null, status: GONE, conversations: 0, messages: MESSAGES.amount }
    await meter.settle(isFailed, [
      countDailyTokens(ctx.account.id, { ...counted, tokens }),
      countCost(ctx.account, { ...counted, ...spentOn(model, meter), answers: isFailed ? 0 : 1 }),
      ...(isFailed
        ? releaseStatements(ctx.account, [{ ...MESSAGES, at }])
        : [countDaily(ctx.account.id, used)]),
    ])
  })

/** What a meter counted, of a model. */
export const spentOn = (model: string, { usage, cost, payer, reservationId }: TokenMeter) => ({
  model,
  usage,
  cost,
  payer,
  reservationId,
})

/** What takes the messages and holds the tokens of an answer that is stored nowhere. */
export async function chargesOfGiven(
  { account }: Context,
  {
    turn,
    texts,
    at,
    messages,
  }: {
    turn: Pick<GivenTurn, "model" | "backstory" | "botId" | "botBudget" | "visitorBudget" | "datasetId">
    texts: readonly string[]
    at: Date
    messages: number
  },
): Promise<TurnReservation> {
  const { statements, reserved } = await reserveForTurn(account, { turn, texts, answerId: null, at })
  const taken = messages ? reserveStatements(account, [{ ...MESSAGES, amount: messages, at }]) : []
  return { statements: [...taken, ...statements], reserved }
}
