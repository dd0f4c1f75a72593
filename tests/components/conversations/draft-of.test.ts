import { expect, test } from "vitest"
import type { ChatMessage } from "#components/chat/message.ts"
import { draftOf } from "#components/taught-answers/draft-of.ts"

const said = (id: string, from: ChatMessage["from"], text: string, quoted = false): ChatMessage => ({
  id,
  from,
  text,
  at: "2026-11-29T12:00:00Z",
  ...(quoted && { citations: [{ index: 1, sourceName: "Shop", quote: text }] }),
})

test("an answer that a person gave is what is taught, and a question alone is taught too", () => {
  const messages = [
    said("1", "bot", "Welcome."),
    said("2", "visitor", "When are you open?"),
    said("3", "bot", "At nine. [1]", true),
    said("4", "visitor", "And on Sundays?"),
    said("5", "bot", "I do not know."),
    said("6", "person", "From ten to four."),
  ]
  expect(draftOf(messages, "1")).toBeNull()
  expect(draftOf(messages, "3")).toEqual({ question: "When are you open?", answer: "At nine." })
  expect(draftOf(messages, "4")).toEqual({ question: "And on Sundays?", answer: "" })
  expect(draftOf(messages, "5")).toEqual({ question: "And on Sundays?", answer: "" })
  expect(draftOf(messages, "6")).toEqual({ question: "And on Sundays?", answer: "From ten to four." })
})
