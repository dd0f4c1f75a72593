import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider"
import { detectLanguage, type Language } from "../../retrieval/retrieval.ts"
import { readPassages } from "../grounding.ts"
import { type Asked, answer } from "./answer.ts"

const STOP: LanguageModelV4FinishReason = { unified: "stop", raw: undefined }

/**
 * The model that needs no key: it answers by quoting the passages that its system prompt holds, says so when they do
 * not answer, and adds no word of its own to a quotation.
 */
export const quotesModel = (modelId = "quotes"): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: "builtin",
  modelId,
  supportedUrls: {},
  async doGenerate(options) {
    const text = write(options)
    return {
      content: [{ type: "text", text }],
      finishReason: STOP,
      usage: usageOf(options.prompt, text),
      warnings: [],
    }
  },
  async doStream(options) {
    const text = write(options)
    const parts: LanguageModelV4StreamPart[] = [
      { type: "stream-start", warnings: [] },
      { type: "text-start", id: "0" },
      ...(text.match(/\s*\S+/g) ?? []).map((delta) => ({ type: "text-delta" as const, id: "0", delta })),
      { type: "text-end", id: "0" },
      { type: "finish", finishReason: STOP, usage: usageOf(options.prompt, text) },
    ]
    const stream = new ReadableStream<LanguageModelV4StreamPart>({
      start(controller) {
        for (const part of parts) controller.enqueue(part)
        controller.close()
      },
    })
    return { stream }
  },
})

function write({ prompt, abortSignal }: LanguageModelV4CallOptions): string {
  abortSignal?.throwIfAborted()
  return answer(read(prompt))
}

function read(prompt: LanguageModelV4Prompt): Asked {
  const system = prompt.flatMap((each) => (each.role === "system" ? [each.content] : [])).join("\n\n")
  const asked = prompt.flatMap((each) => (each.role === "user" ? [textOf(each.content)] : []))
  const question = asked.pop() ?? ""
  return {
    question,
    earlier: asked,
    passages: readPassages(system),
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
