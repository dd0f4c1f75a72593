import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider"

/** Answers by quoting the bot's knowledge; needs no key and is always there. */
export const BUILTIN = "builtin/quotes"

/** Whether a model of that name writes nothing of its own: it quotes, or says what somebody taught. */
export const isBuiltin = (name: string): boolean => name.startsWith("builtin/")

const STOP: LanguageModelV4FinishReason = { unified: "stop", raw: undefined }

type Write = (options: LanguageModelV4CallOptions) => { text: string; usage: LanguageModelV4Usage }

/** A model within this process that has its whole text at once; streamed, it comes word by word. */
export const textModel = (modelId: string, write: Write): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: "builtin",
  modelId,
  supportedUrls: {},
  async doGenerate(options) {
    const { text, usage } = write(options)
    return { content: [{ type: "text", text }], finishReason: STOP, usage, warnings: [] }
  },
  async doStream(options) {
    const { text, usage } = write(options)
    const parts: LanguageModelV4StreamPart[] = [
      { type: "stream-start", warnings: [] },
      { type: "text-start", id: "0" },
      ...(text.trimEnd().match(/\s*\S+/g) ?? []).map((delta) => ({
        type: "text-delta" as const,
        id: "0",
        delta,
      })),
      { type: "text-end", id: "0" },
      { type: "finish", finishReason: STOP, usage },
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
