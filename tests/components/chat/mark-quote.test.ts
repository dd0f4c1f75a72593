import { expect, test } from "vitest"
import { markQuote } from "../../../components/chat/mark-quote.ts"

test("splits a passage around its quote", () => {
  expect(markQuote("One. Two. Three.", "Two.")).toEqual({ before: "One. ", quote: "Two.", after: " Three." })
})

test("a quote that is not in the passage stands alone", () => {
  expect(markQuote("One.", "Two.")).toEqual({ before: "", quote: "Two.", after: "" })
})

test("trims far ends at a word and says so", () => {
  const { before, after } = markQuote(`${"word ".repeat(200)}QUOTE${" word".repeat(200)}`, "QUOTE")
  expect(before).toMatch(/^… (word )+$/)
  expect(after).toMatch(/^( word)+ …$/)
  expect(before.length).toBeLessThan(330)
})
