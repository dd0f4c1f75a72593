import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider"
import type { CountTokens } from "../models/models.ts"
import type { GroundingPassage } from "../retrieval/retrieval.ts"

/** Text of a prompt that may be left out or shortened. */
export interface Row {
  text: string
}

interface Parts<History extends Row> {
  /** The instructions, with the passages that are given to it. */
  system(passages: readonly GroundingPassage[]): string
  passages: readonly GroundingPassage[]
  history: readonly History[]
  question: string
  contextTokens: number
  count(text: string): number
}

interface Fitted<History extends Row> {
  system: string
  history: History[]
  question: string
  /** How many of the oldest turns were left out. */
  dropped: number
}

const CUT = " […] "
/** What a message costs beside its text. */
export const PER_MESSAGE = 6
/** Share of the budget that passages may take, and that a question keeps beside instructions which fill it all. */
const PASSAGES = 0.4
const QUESTION = 0.25
/** A shortened turn of fewer tokens says nothing. */
const LEAST_TURN = 40

/**
 * Token reconciliation (contract: a prompt always fits). Instructions and question stay; passages are held to their
 * share; the oldest turns go first; then a single text that alone is too long is shortened in the middle, marked.
 * Stored messages are never changed.
 */
export function fitContext<History extends Row>(parts: Parts<History>): Fitted<History> {
  const { passages, history, contextTokens, count } = parts
  const bare = parts.system([])
  const leastQuestion = Math.max(
    Math.floor(contextTokens * QUESTION),
    contextTokens - count(bare) - 2 * PER_MESSAGE,
  )
  const question = shorten(parts.question, leastQuestion, count)
  const room = contextTokens - count(question) - 2 * PER_MESSAGE
  if (count(bare) > room)
    return { system: shorten(bare, room, count), history: [], question, dropped: history.length }
  const share = Math.min(room, count(bare) + Math.floor(contextTokens * PASSAGES))
  const system = withPassages(parts.system, passages, { room: share, count })
  let left = room - count(system)
  const kept: History[] = []
  for (const row of [...history].reverse()) {
    const cost = count(row.text) + PER_MESSAGE
    if (cost <= left) {
      kept.unshift(row)
      left -= cost
      continue
    }
    const most = left - PER_MESSAGE
    if (!kept.length && most >= LEAST_TURN) kept.unshift({ ...row, text: shorten(row.text, most, count) })
    break
  }
  return { system, history: kept, question, dropped: history.length - kept.length }
}

/** The instructions with as many of the best passages as their share holds; the last one may be shortened. */
function withPassages(
  system: (passages: readonly GroundingPassage[]) => string,
  passages: readonly GroundingPassage[],
  { room, count }: { room: number; count(text: string): number },
): string {
  for (let most = passages.length; most > 0; most--) {
    const given = passages.slice(0, most)
    const text = system(given)
    const over = count(text) - room
    if (over <= 0) return text
    const last = given[most - 1] as GroundingPassage
    const left = count(last.text) - over - PER_MESSAGE
    if (left < LEAST_TURN) continue
    const shortened = system([...given.slice(0, -1), { ...last, text: shorten(last.text, left, count) }])
    if (count(shortened) <= room) return shortened
  }
  return system([])
}

/** A text within so many tokens: as it is, or its beginning and end with a mark between them. */
export function shorten(text: string, tokens: number, count: (text: string) => number): string {
  const all = count(text)
  if (all <= tokens) return text
  if (tokens <= 0) return ""
  let half = Math.floor((text.length * tokens) / all / 2)
  for (; half > 0; half = Math.floor(half * 0.9)) {
    const cut = whole(text.slice(0, half)) + CUT + whole(text.slice(-half))
    if (count(cut) <= tokens) return cut
  }
  return ""
}

/** Without halves of characters at its ends. */
const whole = (text: string) => text.replace(/^[\udc00-\udfff]/, "").replace(/[\ud800-\udbff]$/, "")

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
