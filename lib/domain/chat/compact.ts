import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newIdAfter } from "../../core/ids.ts"
import { countCost, countDailyTokens } from "../../db/statements/messages.ts"
import { insertNotes } from "../../db/statements/notes.ts"
import { batch } from "../../db/wire/wire.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { chooseModel } from "../models/models.ts"
import { noteLimit } from "../plans/plans.ts"
import { dayOf } from "./charges-of.ts"
import { chargesOfGiven, spentOn } from "./complete-messages.ts"
import { lookUpTurn } from "./look-up-turn.ts"
import type { PromptRow } from "./prompt-messages.ts"
import { type GivenTurn, readGiven } from "./read-given.ts"
import type { MessagesInput } from "./schema.ts"
import { SUM_UP, summarise } from "./summarise.ts"
import { tokenMeter } from "./token-meter.ts"

export interface Summary {
  text: string
  usage: { model: string; inputTokens: number; outputTokens: number }
}

/** Sums up messages that are stored nowhere. Throws `unprocessable` where the model cannot. */
export async function compactMessages(ctx: Context, input: z.output<typeof MessagesInput>): Promise<Summary> {
  const { turn } = await readGiven(ctx, input)
  return sumUp(ctx, turn, input.messages)
}

/**
 * Sums up a conversation into a `checkpoint` message at its end: later answers are shown it and what comes after it.
 * What it stands for stays stored.
 */
export async function compactConversation(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<Summary & { id: string }> {
  const looked = await lookUpTurn(ctx, { conversationId, text: "", visitor: {}, stream: false, options: {} })
  const summary = await sumUp(ctx, looked.bot, looked.history)
  const id = newIdAfter(looked.turn?.lastMessageId ?? null)
  const rows = [{ id, type: "checkpoint" as const, text: summary.text, meta: {} }]
  await batch(ctx, [insertNotes(ctx.account.id, { conversationId, rows, at: new Date() })])
  return { id, ...summary }
}

async function sumUp(
  ctx: Context,
  turn: Pick<GivenTurn, "model" | "language" | "botId" | "botBudget" | "visitorBudget">,
  rows: readonly PromptRow[],
): Promise<Summary> {
  const chosen = chooseModel(turn.model, ctx.account)
  if (!chosen.canSummarise)
    throw new LiveryError("unprocessable", "The model of this bot cannot sum up conversations")
  if (!rows.length) throw new LiveryError("unprocessable", "There is nothing to sum up")
  const texts = [SUM_UP, ...rows.map(({ text }) => text)]
  const at = new Date()
  const charges = await chargesOfGiven(ctx, {
    turn: { ...turn, backstory: null, datasetId: null },
    texts,
    at,
    messages: 0,
  })
  const charged = await batch(ctx, charges.statements).catch(noteLimit(ctx.account))
  const meter = tokenMeter(ctx, chosen, charges.reserved(charged))
  let failed = true
  try {
    const text = await summarise(rows, { chosen, meter, turn, signal: ctx.signal })
    failed = false
    const { inputTokens, outputTokens } = meter
    return { text, usage: { model: chosen.name, inputTokens, outputTokens } }
  } finally {
    const tokens = failed ? 0 : meter.inputTokens + meter.outputTokens
    const day = dayOf(turn.botId, CHANNELS.api.name, at)
    const counted = countDailyTokens(ctx.account.id, { ...day, tokens })
    const cost = countCost(ctx.account, { ...day, ...spentOn(chosen.name, meter), answers: 0 })
    await meter.settle(failed, [counted, cost])
  }
}
