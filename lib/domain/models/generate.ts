import type {
  LanguageModelV4FinishReason,
  LanguageModelV4Prompt,
  LanguageModelV4Usage,
} from "@ai-sdk/provider"
import type { ChosenModel } from "./models.ts"
import { isRetryable, scopedError } from "./scoped-error.ts"

export interface GenerateEnd {
  reason: LanguageModelV4FinishReason["unified"]
  inputTokens: number
  outputTokens: number
}
export type Piece = { type: "text"; text: string } | ({ type: "end" } & GenerateEnd)

export interface Request {
  prompt: LanguageModelV4Prompt
  signal: AbortSignal
  /** false: ask for the whole answer at once. */
  stream: boolean
}

/** Waits before the second and third try, in milliseconds. */
const PAUSES = [250, 1000]

/**
 * Asks a model and yields its text, then one `end`. Faults before the first text are tried again when that can help;
 * what remains is thrown as an `upstream` LiveryError with a scoped code.
 */
export async function* generate(chosen: ChosenModel, request: Request): AsyncGenerator<Piece, void> {
  for (let attempt = 0; ; attempt++) {
    let started = false
    try {
      for await (const piece of request.stream ? streamed(chosen, request) : whole(chosen, request)) {
        started = true
        yield piece
      }
      return
    } catch (error) {
      request.signal.throwIfAborted()
      const pause = PAUSES[attempt]
      if (started || pause === undefined || !isRetryable(error)) throw scopedError(error)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

const callOptions = ({ options }: ChosenModel, { prompt, signal }: Request) => ({
  prompt,
  abortSignal: signal,
  ...(options.temperature !== undefined && { temperature: options.temperature }),
  ...(options.topP !== undefined && { topP: options.topP }),
  ...(options.maxTokens !== undefined && { maxOutputTokens: options.maxTokens }),
  ...(options.frequencyPenalty !== undefined && { frequencyPenalty: options.frequencyPenalty }),
  ...(options.presencePenalty !== undefined && { presencePenalty: options.presencePenalty }),
})

async function* whole(chosen: ChosenModel, request: Request): AsyncGenerator<Piece, void> {
  const { content, finishReason, usage } = await chosen.model.doGenerate(callOptions(chosen, request))
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("")
  if (text) yield { type: "text", text }
  yield { type: "end", reason: finishReason.unified, ...tokensOf(usage) }
}

async function* streamed(chosen: ChosenModel, request: Request): AsyncGenerator<Piece, void> {
  const { stream } = await chosen.model.doStream(callOptions(chosen, request))
  for await (const part of stream) {
    if (part.type === "text-delta" && part.delta) yield { type: "text", text: part.delta }
    else if (part.type === "finish")
      yield { type: "end", reason: part.finishReason.unified, ...tokensOf(part.usage) }
    else if (part.type === "error") throw part.error
  }
}

const tokensOf = (usage: LanguageModelV4Usage) => ({
  inputTokens: usage.inputTokens.total ?? 0,
  outputTokens: usage.outputTokens.total ?? 0,
})
