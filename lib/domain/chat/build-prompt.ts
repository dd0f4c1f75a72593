import type {
  LanguageModelV4FunctionTool,
  LanguageModelV4Message,
  LanguageModelV4Prompt,
} from "@ai-sdk/provider"
import { type ChosenModel, type CountTokens, tokenCounter } from "../models/models.ts"
import type { GroundingPassage } from "../retrieval/retrieval.ts"
import { fitContext, fitTail, PER_MESSAGE } from "./fit-context.ts"
import { type PromptRow, promptMessages, standingOf } from "./prompt-messages.ts"
import { type Instructions, systemPrompt } from "./system-prompt.ts"

export interface PromptParts {
  turn: Instructions
  passages: readonly GroundingPassage[]
  /** What was said before, oldest first. */
  history: readonly PromptRow[]
  /** What is to be answered; null: the conversation is carried on from where it stands. */
  question: string | null
  /** What was said after the question, oldest first: calls and their results. */
  after?: readonly PromptRow[]
  /** Instructions that the caller added for this answer. */
  added?: readonly string[]
  isGrounded?: boolean
  /** What the knowledge is about. */
  topics?: readonly string[]
  tools?: readonly LanguageModelV4FunctionTool[]
}

export interface BuiltPrompt {
  prompt: LanguageModelV4Prompt
  /** How many of the oldest turns did not fit. */
  dropped: number
}

type Size = Pick<ChosenModel, "name" | "options" | "contextTokens" | "outputTokens">

/** What stands where nothing was asked; a model wants to be spoken to. */
const CARRY_ON = "Carry on."
/** Share of the budget that this answer's own calls and text so far may take. */
const TAIL = 0.5

/** Tokens that a model's prompt may have beside the answer that is reserved. */
export const budgetOf = ({ contextTokens, outputTokens, options }: Size): number =>
  contextTokens - Math.min(options.maxTokens ?? outputTokens, Math.floor(contextTokens / 2))

/**
 * The whole prompt, fitted to what the model can hold beside its answer (see fit-context.ts). `tail` is what this answer
 * has come to so far: text to be continued, calls and results.
 */
export async function buildPrompt(
  parts: PromptParts,
  size: Size,
  tail: readonly LanguageModelV4Message[] = [],
): Promise<BuiltPrompt> {
  const budget = budgetOf(size)
  const { history, standing } = standingOf(parts.history)
  const added = [...(parts.added ?? []), ...standing]
  const grounded = {
    ...(parts.isGrounded !== undefined && { isGrounded: parts.isGrounded }),
    ...(parts.topics && { topics: parts.topics }),
  }
  const system = (passages: readonly GroundingPassage[]) =>
    systemPrompt(parts.turn, passages, { added, ...grounded })
  const after = promptMessages(parts.after ?? [])
  const question = parts.question ?? (history.length || after.length ? "" : CARRY_ON)
  const assemble = (
    fitted: { system: string; history: readonly PromptRow[]; question: string },
    end: readonly LanguageModelV4Message[],
  ) => [
    { role: "system" as const, content: fitted.system },
    ...promptMessages(fitted.history),
    ...(fitted.question
      ? [{ role: "user" as const, content: [{ type: "text" as const, text: fitted.question }] }]
      : []),
    ...end,
  ]
  const end = [...after, ...tail]
  // An answer that stands already is gone on from.
  if (
    !tail.length &&
    (after.at(-1) ?? (question ? undefined : promptMessages(history).at(-1)))?.role === "assistant"
  )
    end.push({ role: "user", content: [{ type: "text", text: CARRY_ON }] })
  const everything = assemble({ system: system(parts.passages), history, question }, end)
  if (surelyFits(everything, parts.tools, budget)) return { prompt: everything, dropped: 0 }
  const count = await tokenCounter(size.name)
  const forTools = parts.tools?.length ? count(JSON.stringify(parts.tools)) : 0
  const fittedEnd = fitTail(end, Math.floor((budget - forTools) * TAIL), count)
  const contextTokens = budget - forTools - costOf(fittedEnd, count)
  const fitted = fitContext({ system, passages: parts.passages, history, question, contextTokens, count })
  return { prompt: assemble(fitted, fittedEnd), dropped: fitted.dropped }
}

/** No tokenizer makes more tokens of a text than it has bytes: most prompts are settled by that alone. */
function surelyFits(
  prompt: LanguageModelV4Prompt,
  tools: readonly LanguageModelV4FunctionTool[] | undefined,
  budget: number,
): boolean {
  let bytes = tools?.length ? Buffer.byteLength(JSON.stringify(tools)) : 0
  for (const { content } of prompt) {
    bytes += PER_MESSAGE
    if (typeof content === "string") bytes += Buffer.byteLength(content)
    else
      for (const part of content)
        bytes += Buffer.byteLength(part.type === "text" ? part.text : JSON.stringify(part))
  }
  return bytes <= budget
}

const costOf = (messages: readonly LanguageModelV4Message[], count: CountTokens) =>
  messages.reduce((sum, { content }) => sum + count(JSON.stringify(content)) + PER_MESSAGE, 0)
