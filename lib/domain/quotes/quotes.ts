import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Prompt,
  LanguageModelV4Usage,
} from "@ai-sdk/provider"
import { registerBuiltin, textModel } from "../models/models.ts"
import {
  detectLanguage,
  type GroundingPassage,
  type Language,
  passagesIn,
  topicsIn,
  writePassages,
} from "../retrieval/retrieval.ts"
import { answer } from "./answer.ts"
import type { Answer, Asked } from "./asked.ts"
import { inRightSpelling } from "./in-right-spelling.ts"
import { readInstructions } from "./instructions.ts"

/**
 * The model that needs no key: it answers by quoting the passages that its system prompt holds, says so when they do
 * not answer, and adds no word of its own to a quotation.
 */
export const quotesModel = (modelId = "quotes"): LanguageModelV4 => textModel(modelId, write)

/** Makes it answer as `builtin/quotes` in this process; called where a process starts. */
export const registerQuotes = (): void => registerBuiltin(quotesModel)

/** What the model says to a question of its own, given passages and no instructions. */
export const quotePassages = ({
  question,
  passages,
  language,
}: {
  question: string
  passages: readonly GroundingPassage[]
  language: Language
}): Answer =>
  answer({
    question,
    earlier: [],
    said: [],
    passages: passagesIn(writePassages(passages)),
    topics: [],
    isGrounded: true,
    instructions: readInstructions(""),
    language,
  })

function write({ prompt, abortSignal }: LanguageModelV4CallOptions) {
  abortSignal?.throwIfAborted()
  const { text, reason } = answer(inRightSpelling(read(prompt)))
  return { text, usage: usageOf(prompt, text), reason }
}

function read(prompt: LanguageModelV4Prompt): Asked {
  const system = prompt.flatMap((each) => (each.role === "system" ? [each.content] : [])).join("\n\n")
  const asked = prompt.flatMap((each) => (each.role === "user" ? [textOf(each.content)] : []))
  const question = asked.pop() ?? ""
  return {
    question,
    earlier: asked,
    said: prompt.flatMap((each) => (each.role === "assistant" ? [textOf(each.content)] : [])),
    passages: passagesIn(system),
    topics: topicsIn(system),
    isGrounded: system.includes("<passages>"),
    instructions: readInstructions(system),
    language: languageIn(system) ?? detectLanguage(question) ?? "en",
  }
}

const textOf = (content: readonly { type: string; text?: string }[]) =>
  content.map((part) => (part.type === "text" ? (part.text ?? "") : "")).join("\n")

const NAMES: Record<string, Language> = {
  English: "en",
  Spanish: "es",
  French: "fr",
  German: "de",
  Italian: "it",
  Portuguese: "pt",
}

/** The language that the instructions ask for, as in "Answer in German". */
function languageIn(system: string): Language | undefined {
  const named = /\bAnswer in (English|Spanish|French|German|Italian|Portuguese)\b/.exec(system)
  return named?.[1] ? NAMES[named[1]] : undefined
}

/** Tokens by the usual four characters each; nothing is charged for this model. */
function usageOf(prompt: LanguageModelV4Prompt, text: string): LanguageModelV4Usage {
  const tokens = (characters: number) => Math.ceil(characters / 4)
  const input = prompt.reduce(
    (sum, { content }) =>
      sum + (typeof content === "string" ? content.length : JSON.stringify(content).length),
    0,
  )
  return {
    inputTokens: { total: tokens(input), noCache: tokens(input), cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: tokens(text.length), text: tokens(text.length), reasoning: 0 },
  }
}
