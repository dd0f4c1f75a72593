import { expect, test } from "vitest"
import { questionsAbout } from "#components/playground/questions-about.ts"

test.each([
  ["Delivery times", "en", "What can you tell me about delivery times?"],
  ["FAQ for clients", "en", "What can you tell me about FAQ for clients?"],
  ["Lieferzeiten", "de", "Was können Sie mir über Lieferzeiten sagen?"],
  ["Can I return it?", "en", "Can I return it?"],
] as const)("%j in %s", (topic, language, question) => {
  expect(questionsAbout([topic], language)).toEqual([question])
})

test("the same heading twice is one question", () => {
  expect(questionsAbout(["Returns", "Returns"], "en")).toHaveLength(1)
})
