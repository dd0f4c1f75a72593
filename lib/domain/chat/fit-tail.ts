import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider"
import type { CountTokens } from "../models/models.ts"
import { shorten } from "./fit-context.ts"

/** A part of so few tokens is not worth shortening. */
const LEAST = 64

/**
 * The messages of an answer in the making within so many tokens. Each text and each result of a function keeps an equal
 * share; what is longer is shortened in the middle, marked. Calls stay whole: a model must find each result's call.
 */
export function fitTail(
  messages: readonly LanguageModelV4Message[],
  tokens: number,
  count: CountTokens,
): LanguageModelV4Message[] {
  const sizes = messages.flatMap(textsOf).map(count)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all <= tokens) return [...messages]
  const share = shareOf(sizes, tokens)
  const cut = (text: string) => shorten(text, share, count)
  return messages.map((message) => {
    if (message.role === "assistant" || message.role === "user")
      return {
        ...message,
        content: (message.content as { type: string; text?: string }[]).map((part) =>
          part.type === "text" ? { ...part, text: cut(part.text ?? "") } : part,
        ),
      } as LanguageModelV4Message
    if (message.role !== "tool") return message
    return {
      ...message,
      content: message.content.map((part) => {
        if (part.type !== "tool-result") return part
        const text = resultText(part.output)
        const short = cut(text)
        return short === text ? part : { ...part, output: { type: "text" as const, value: short } }
      }),
    }
  })
}

/** The most that each text may have so that all stay within `tokens`: short ones leave their rest to the long. */
export function shareOf(sizes: readonly number[], tokens: number): number {
  let left = tokens
  let texts = sizes.length
  for (const size of [...sizes].sort((a, b) => a - b)) {
    if (size > left / texts) break
    left -= size
    texts--
  }
  return Math.max(LEAST, Math.floor(left / Math.max(1, texts)))
}

function textsOf(message: LanguageModelV4Message): string[] {
  if (message.role === "system") return []
  return message.content.flatMap((part) => {
    if (part.type === "text") return [part.text]
    return part.type === "tool-result" ? [resultText(part.output)] : []
  })
}

const resultText = (output: { type: string; value?: unknown }): string =>
  typeof output.value === "string" ? output.value : JSON.stringify((output.value ?? null) as JSONValue)
