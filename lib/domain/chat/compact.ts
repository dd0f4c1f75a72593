import type { z } from "zod"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { call } from "../../db/hot/call.ts"
import { insertNotes } from "../../db/hot/notes.ts"
import { trips } from "../../db/transaction.ts"
import { chooseModel, generate } from "../models/models.ts"
import { buildPrompt } from "./build-prompt.ts"
import { charge } from "./complete-messages.ts"
import { lookUpTurn } from "./look-up-turn.ts"
import type { PromptRow } from "./prompt-messages.ts"
import { type GivenTurn, readGiven } from "./read-given.ts"
import type { MessagesInput } from "./schema.ts"
import { tokenMeter } from "./token-meter.ts"

export interface Summary {
  text: string
  usage: { model: string; inputTokens: number; outputTokens: number }
}

const ASK =
  "Sum up the conversation above for the one who will carry it on: who the person is, what they want, what was found out, promised and left open. Keep names, numbers and decisions exactly. Write the summary only."

/** Sums up messages that are stored nowhere. Throws `unprocessable` where the model cannot. */
export async function compactMessages(ctx: Context, input: z.output<typeof MessagesInput>): Promise<Summary> {
  const { turn } = await readGiven(ctx, input)
  return summarise(ctx, turn, input.messages)
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
  const summary = await summarise(ctx, looked.bot, looked.history)
  const id = newId()
  const rows = [{ id, type: "checkpoint" as const, text: summary.text, meta: {} }]
  await insertNotes(trips(ctx), ctx.account.id, { conversationId, rows, at: new Date() })
  return { id, ...summary }
}

async function summarise(
  ctx: Context,
  turn: Pick<GivenTurn, "model" | "language">,
  rows: readonly PromptRow[],
): Promise<Summary> {
  const chosen = chooseModel(turn.model)
  if (!chosen.canSummarise)
    throw new LiveryError("unprocessable", "The model of this bot cannot sum up conversations")
  if (!rows.length) throw new LiveryError("unprocessable", "There is nothing to sum up")
  const held = await charge(ctx, { ...turn, backstory: null }, [ASK, ...rows.map(({ text }) => text)], 0)
  const meter = tokenMeter(ctx, chosen, held)
  const variables = { system: {}, contact: {}, conversation: {} }
  const bare = { backstory: null, role: null, personality: null, datasetId: null }
  const instructions = { ...turn, ...bare, matchInstruction: null, mismatchInstruction: null, variables }
  const parts = { turn: instructions, passages: [], history: rows, question: ASK }
  let text = ""
  try {
    const { prompt } = await buildPrompt(parts, chosen)
    const allowed = await meter.begin(prompt)
    const request = { prompt, signal: ctx.signal, stream: false, maxOutputTokens: allowed }
    for await (const piece of generate(chosen, request)) {
      if (piece.type === "text") text += piece.text
      if (piece.type === "end") meter.spend(piece, prompt, () => text)
    }
  } finally {
    await call(trips(ctx), [meter.settle(!text)])
  }
  if (!text)
    throw new LiveryError("upstream", "The model said nothing", {
      system: "MODEL",
      systemCode: "BAD_GATEWAY",
    })
  const { inputTokens, outputTokens } = meter
  return { text, usage: { model: chosen.name, inputTokens, outputTokens } }
}
