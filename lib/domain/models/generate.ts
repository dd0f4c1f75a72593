import { setTimeout as pause } from "node:timers/promises"
import type {
  LanguageModelV4FinishReason,
  LanguageModelV4FunctionTool,
  LanguageModelV4Prompt,
  LanguageModelV4ToolChoice,
  LanguageModelV4Usage,
} from "@ai-sdk/provider"
import type { ChosenModel, NoAnswerReason } from "./schema.ts"
import { isRetryable, retryAfter, scopedError } from "./scoped-error.ts"
import { reasonIn } from "./text-model.ts"

export interface GenerateEnd {
  reason: LanguageModelV4FinishReason["unified"]
  inputTokens: number
  /** Of these, what the provider had read before. */
  cachedInputTokens: number
  outputTokens: number
  /** Why the text is no answer, where the model says so; null: it says that it is one. */
  noAnswer?: NoAnswerReason | null
}
/** A function that the model wants called; `input` is the JSON that it wrote. */
export interface ModelCall {
  id: string
  name: string
  input: string
}
export type Piece =
  | { type: "text" | "reasoning"; text: string }
  | ({ type: "call" } & ModelCall)
  | ({ type: "end" } & GenerateEnd)

export interface Request {
  prompt: LanguageModelV4Prompt
  signal: AbortSignal
  /** false: ask for the whole answer at once. */
  stream: boolean
  tools?: readonly LanguageModelV4FunctionTool[] | undefined
  toolChoice?: LanguageModelV4ToolChoice | undefined
  /** Tokens that the answer may have at most, below the model's own option. */
  maxOutputTokens?: number | undefined
}

/** Waits before the second and third try, in milliseconds, and how long a server may ask to wait instead. */
const PAUSES = [250, 1000]
const LONGEST_PAUSE = 5000

/**
 * Asks a model and yields what it says, then one `end`. Faults before the first piece are tried again when that can help;
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
      const wait = PAUSES[attempt]
      if (started || wait === undefined || !isRetryable(error)) throw scopedError(error)
      await pause(Math.min(LONGEST_PAUSE, Math.max(wait, retryAfter(error))), undefined, {
        signal: request.signal,
      })
    }
  }
}

function callOptions({ options }: ChosenModel, request: Request) {
  const { prompt, signal, tools, toolChoice } = request
  const most = Math.min(options.maxTokens ?? Infinity, request.maxOutputTokens ?? Infinity)
  return {
    prompt,
    abortSignal: signal,
    ...(tools?.length && { tools: [...tools], toolChoice: toolChoice ?? { type: "auto" as const } }),
    ...(options.temperature !== undefined && { temperature: options.temperature }),
    ...(options.topP !== undefined && { topP: options.topP }),
    ...(most < Infinity && { maxOutputTokens: most }),
    ...(options.frequencyPenalty !== undefined && { frequencyPenalty: options.frequencyPenalty }),
    ...(options.presencePenalty !== undefined && { presencePenalty: options.presencePenalty }),
  }
}

async function* whole(chosen: ChosenModel, request: Request): AsyncGenerator<Piece, void> {
  const { content, finishReason, usage, providerMetadata } = await chosen.model.doGenerate(
    callOptions(chosen, request),
  )
  for (const part of content) {
    if ((part.type === "text" || part.type === "reasoning") && part.text)
      yield { type: part.type, text: part.text }
    else if (part.type === "tool-call") yield callOf(part)
  }
  yield { type: "end", reason: finishReason.unified, ...tokensOf(usage), ...noAnswerIn(providerMetadata) }
}

async function* streamed(chosen: ChosenModel, request: Request): AsyncGenerator<Piece, void> {
  const { stream } = await chosen.model.doStream(callOptions(chosen, request))
  for await (const part of stream) {
    if (part.type === "text-delta" && part.delta) yield { type: "text", text: part.delta }
    else if (part.type === "reasoning-delta" && part.delta) yield { type: "reasoning", text: part.delta }
    else if (part.type === "tool-call") yield callOf(part)
    else if (part.type === "finish") {
      const tokens = tokensOf(part.usage)
      // So ends a stream that its server closed in the middle without a word.
      if (part.finishReason.unified === "other" && tokens.outputTokens === 0)
        throw new Error("The model's answer was cut off")
      yield {
        type: "end",
        reason: part.finishReason.unified,
        ...tokens,
        ...noAnswerIn(part.providerMetadata),
      }
    } else if (part.type === "error") throw part.error
  }
}

function noAnswerIn(metadata: Parameters<typeof reasonIn>[0]): Pick<GenerateEnd, "noAnswer"> {
  const noAnswer = reasonIn(metadata)
  return noAnswer === undefined ? {} : { noAnswer }
}

const callOf = (part: { toolCallId: string; toolName: string; input: string }): Piece => ({
  type: "call",
  id: part.toolCallId,
  name: part.toolName,
  input: part.input,
})

const tokensOf = (usage: LanguageModelV4Usage) => ({
  inputTokens: usage.inputTokens.total ?? 0,
  cachedInputTokens: usage.inputTokens.cacheRead ?? 0,
  outputTokens: usage.outputTokens.total ?? 0,
})
