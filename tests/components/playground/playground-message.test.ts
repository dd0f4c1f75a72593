import { expect, test } from "vitest"
import { chatMessageOf, type PlaygroundMessage } from "#components/playground/playground-message.ts"

const at = "2026-11-20T12:00:00.000Z"
const citation = {
  index: 1,
  recordId: "r1",
  sourceId: null,
  sourceName: "Prices",
  title: "Prices",
  url: null,
  version: 1,
  page: null,
  heading: "Delivery",
  quote: "costs €5",
  start: 9,
  end: 17,
}
const answer: PlaygroundMessage = {
  id: "m1",
  from: "bot",
  text: "It costs €5 [1]",
  citations: [citation],
}

test("an answer shows the passage around its quote once that is known", () => {
  const passages = new Map([["r1", "Delivery costs €5."]])
  const message = chatMessageOf(answer, { streaming: false, at, passages })
  expect(message).toMatchObject({ from: "bot", text: "It costs €5 [1]" })
  expect(message.citations).toEqual([
    {
      index: 1,
      title: "Prices",
      url: null,
      sourceName: "Prices",
      heading: "Delivery",
      page: null,
      quote: "costs €5",
      text: "Delivery costs €5.",
    },
  ])
  expect(chatMessageOf(answer, { streaming: false, at, passages: new Map() }).citations?.[0]?.text).toBe(
    "costs €5",
  )
})

test.each([
  [true, undefined, "streaming"],
  [false, "complete", "complete"],
  [false, "partial", "partial"],
  // Stopped by the reader: the stream never said how it ended.
  [false, undefined, "partial"],
])("streaming %s with status %s is shown as %s", (streaming, status, shown) => {
  const message = { ...answer, ...(status && { status }) }
  expect(chatMessageOf(message, { streaming, at, passages: new Map() }).status).toBe(shown)
})
