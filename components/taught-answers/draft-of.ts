import type { ChatMessage } from "#components/chat/message.ts"
import type { Draft } from "./taught-answer-form.ts"

/**
 * The question that an answer was given to, and the answer without its marks: what it quotes, or what a person wrote. Of a
 * question, that one alone. Null where no question stands before.
 */
export function draftOf(messages: readonly ChatMessage[], id: string): Draft | null {
  const at = messages.findIndex((message) => message.id === id)
  const asked = messages.slice(0, at + 1).findLast(({ from }) => from === "visitor")
  if (!asked) return null
  const { text = "", citations = [], from } = messages[at] ?? {}
  if (from === "person") return { question: asked.text, answer: text }
  const quoted = citations.length > 0
  return {
    question: asked.text,
    answer: quoted ? text.replace(/(?<![ \t])[ \t]*\[\d{1,3}(?:\s*,\s*\d{1,3})*\]/g, "") : "",
  }
}
