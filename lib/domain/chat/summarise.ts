import { countTokens } from "../../core/count-tokens.ts"
import { LiveryError } from "../../core/errors.ts"
import type { Turn } from "../conversations/schema.ts"
import { type ChosenModel, generate } from "../models/models.ts"
import { budgetOf, buildPrompt } from "./build-prompt.ts"
import { PER_MESSAGE, shareOf, shorten } from "./fit-context.ts"
import type { PromptRow } from "./prompt-messages.ts"
import type { TokenMeter } from "./token-meter.ts"

/** What a model is asked for a summary. */
export const SUM_UP =
  "Sum up the conversation above for the one who will carry it on: who the person is, what they want, what was found out, promised and left open. Keep names, numbers and decisions exactly. Write the summary only."
/** Tokens of the summary's own instructions. */
const INSTRUCTIONS = 120

/** A summary of what was said, in the conversation's language. Long messages are shortened so that none is left out. */
export async function summarise(
  rows: readonly PromptRow[],
  {
    chosen,
    meter,
    turn,
    signal,
  }: { chosen: ChosenModel; meter: TokenMeter; turn: Pick<Turn, "language">; signal: AbortSignal },
): Promise<string> {
  const bare = { backstory: null, role: null, personality: null, datasetId: null }
  const variables = { system: {}, contact: {}, conversation: {} }
  const instructions = { ...turn, ...bare, matchInstruction: null, mismatchInstruction: null, variables }
  const history = within(rows, budgetOf(chosen))
  const { prompt } = await buildPrompt(
    { turn: instructions, passages: [], history, question: SUM_UP },
    chosen,
  )
  const maxOutputTokens = await meter.begin(prompt)
  if (maxOutputTokens === 0)
    throw new LiveryError("limit_reached", "The limit of tokens is reached", { noun: "tokens" })
  let text = ""
  for await (const piece of generate(chosen, { prompt, signal, stream: false, maxOutputTokens })) {
    if (piece.type === "text") text += piece.text
    if (piece.type === "end") meter.spend(piece, prompt, () => text)
  }
  if (!text.trim())
    throw new LiveryError("upstream", "The model said nothing", {
      system: "MODEL",
      systemCode: "BAD_GATEWAY",
    })
  return text
}

/** By a quick estimate: there may be megabytes, and what goes beyond the budget after all is seen to by the prompt. */
function within(rows: readonly PromptRow[], budget: number): PromptRow[] {
  const room = Math.floor(budget * 0.85) - INSTRUCTIONS - rows.length * PER_MESSAGE
  const bytes = rows.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  if (bytes <= room) return [...rows]
  const count = (text: string) => countTokens(text)
  const share = shareOf(
    rows.map(({ text }) => count(text)),
    room,
  )
  return rows.map((row) => ({ ...row, text: shorten(row.text, share, count) }))
}
