import { expect, test } from "vitest"
import { cite, type Passage } from "#lib/domain/retrieval/retrieval.ts"

const passage = (recordId: string, text: string): Passage => ({
  recordId,
  sourceId: "s",
  sourceName: "faq.md",
  url: null,
  title: null,
  version: 2,
  text,
  heading: "Hours",
  pageNumber: 3,
  rowNumber: null,
  startOffset: 0,
  endOffset: text.length,
  meta: {},
  origin: null,
  score: 1,
})
const PASSAGES = [
  passage("a", "We are open Monday to Friday from 9:00 to 18:00. On Saturdays we open from\n10:00 to 14:00."),
  passage("b", "Shipping within Germany costs 4.90 €. Orders over 50 € ship free."),
]
const quotes = (answer: string) => cite(answer, PASSAGES).map(({ index, quote }) => [index, quote])

test("a quoted sentence is cited as it stands in the record, with its place", () => {
  const text = PASSAGES[1]?.text ?? ""
  const [citation] = cite("Shipping within Germany costs 4.90 €. [2]", PASSAGES)
  expect(citation).toEqual({
    index: 2,
    recordId: "b",
    sourceId: "s",
    sourceName: "faq.md",
    title: "faq.md",
    url: null,
    version: 2,
    page: 3,
    heading: "Hours",
    quote: "Shipping within Germany costs 4.90 €.",
    start: 0,
    end: 37,
  })
  expect(text.slice(citation?.start, citation?.end)).toBe(citation?.quote)
})

test("white space may differ, the quote is the record's", () => {
  expect(quotes("On Saturdays we open from 10:00 to 14:00. [1]")).toEqual([
    [1, "On Saturdays we open from\n10:00 to 14:00."],
  ])
})

test("a sentence in other words is cited by the sentence that supports it", () => {
  expect(quotes("The opening days are Monday to Friday [1].")).toEqual([
    [1, "We are open Monday to Friday from 9:00 to 18:00."],
  ])
})

test("what an answer introduces in another language is cited as it stands in the record", () => {
  expect(quotes("Die Öffnungszeiten stehen hier so: Monday to Friday from 9:00 to 18:00 [1]")).toEqual([
    [1, "Monday to Friday from 9:00 to 18:00."],
  ])
  const [reached] = cite("So erreichst du uns: hello@lind.example [1]", [
    { ...(PASSAGES[0] as Passage), text: "Write to hello@lind.example first. We answer within a day." },
  ])
  expect(reached?.quote).toContain("hello@lind.example")
  expect(cite("So erreichst du uns: hello@evil.example [1]", PASSAGES)).toEqual([])
})

test.each([
  ["a quotation that is not there", 'They say "everything is always free for members" [2].'],
  ["a claim that the passage does not support", "Bananas are grown in warm countries [1]."],
  ["a number without a passage", "Shipping within Germany costs 4.90 €. [3] [0] [999]"],
  ["no marker", "Shipping within Germany costs 4.90 €."],
])("%s gives no citation", (_, answer) => expect(cite(answer, PASSAGES)).toEqual([]))

test("several markers speak for the same words, and nothing is cited twice", () => {
  expect(quotes("Orders over 50 € ship free [1][2]. Orders over 50 € ship free [2, 1].")).toEqual([
    [2, "Orders over 50 € ship free."],
  ])
})

test("whatever a model writes, every quote is a literal span of its record", () => {
  const words = PASSAGES.flatMap(({ text }) => text.split(/\s+/))
  for (let seed = 1; seed < 400; seed++) {
    let random = seed
    const next = (below: number) => {
      random = (random * 48271) % 2147483647
      return random % below
    }
    const made = Array.from({ length: 12 }, () => words[next(words.length)]).join(next(3) ? " " : '" "')
    for (const { recordId, quote, start, end } of cite(`${made} [${1 + next(2)}]`, PASSAGES)) {
      expect(PASSAGES.find((each) => each.recordId === recordId)?.text.slice(start, end)).toBe(quote)
    }
  }
})
