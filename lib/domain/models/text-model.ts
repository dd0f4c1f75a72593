import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
  SharedV4ProviderMetadata,
} from "@ai-sdk/provider"
import { type ChosenModel, NO_ANSWER_REASONS, type NoAnswerReason } from "./schema.ts"

/** Answers by quoting the bot's knowledge; needs no key and is always there. */
export const BUILTIN = "builtin/quotes"

/** Whether a model of that name writes nothing of its own: it quotes, or says what somebody taught. */
export const isBuiltin = (name: string): boolean => name.startsWith("builtin/")

const STOP: LanguageModelV4FinishReason = { unified: "stop", raw: undefined }

interface Written {
  text: string
  usage: LanguageModelV4Usage
  /** Why the text answers nothing; null: it does. */
  reason?: NoAnswerReason | null
}
type Write = (options: LanguageModelV4CallOptions) => Written

/** How such a model says beside its text whether it answered: under its provider's name, as the SDK's models do. */
const metadataOf = ({ reason }: Written): { providerMetadata?: SharedV4ProviderMetadata } =>
  reason === undefined ? {} : { providerMetadata: { builtin: { reason } } }

/** What a model said beside its text of why it did not answer; null: it answered; undefined: it said nothing of it. */
export function reasonIn(metadata: SharedV4ProviderMetadata | undefined): NoAnswerReason | null | undefined {
  const said = metadata?.builtin?.reason
  return said === null ? null : NO_ANSWER_REASONS.find((reason) => reason === said)
}

/** A model within this process that has its whole text at once; streamed, it comes word by word. */
export const textModel = (modelId: string, write: Write): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: "builtin",
  modelId,
  supportedUrls: {},
  async doGenerate(options) {
    const written = write(options)
    const { text, usage } = written
    const content = [{ type: "text" as const, text }]
    return { content, finishReason: STOP, usage, warnings: [], ...metadataOf(written) }
  },
  async doStream(options) {
    const written = write(options)
    const { text, usage } = written
    const parts: LanguageModelV4StreamPart[] = [
      { type: "stream-start", warnings: [] },
      { type: "text-start", id: "0" },
      ...(text.trimEnd().match(/\s*\S+/g) ?? []).map((delta) => ({
        type: "text-delta" as const,
        id: "0",
        delta,
      })),
      { type: "text-end", id: "0" },
      { type: "finish", finishReason: STOP, usage, ...metadataOf(written) },
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

/** Nobody thinks, so nothing is used. */
const NOTHING: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
}

/**
 * Says a text word for word, as the quotation of the first passage unless it stands in none. It stands in for the model where
 * what to say is known: a taught answer, or that a person was asked for.
 */
export function fixedAnswerModel(text: string, { isQuote = true } = {}): ChosenModel {
  const model: LanguageModelV4 = textModel("quotes", () => ({
    text: isQuote ? `${text} [1]` : text,
    usage: NOTHING,
    reason: null,
  }))
  return {
    model,
    name: BUILTIN,
    options: {},
    contextTokens: 100_000,
    outputTokens: 4000,
    canSummarise: false,
    insteadOf: null,
    payer: null,
  }
}
