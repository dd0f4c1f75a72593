import { describe, expect, test } from "vitest"
import { cite, type Passage } from "#lib/domain/retrieval/retrieval.ts"
import { cpuTimeOf } from "#tests/support/cpu-time.ts"

const passage = (recordId: string, text: string): Passage => ({
  recordId,
  sourceId: "s",
  sourceName: "faq.md",
  url: null,
  title: null,
  version: 1,
  text,
  heading: null,
  pageNumber: null,
  rowNumber: null,
  startOffset: 0,
  endOffset: text.length,
  meta: {},
  origin: null,
  score: 1,
})
const TEXTS = [
  "Members may cancel within fourteen days of joining. The fee is returned in full.",
  "Le café est servi à volonté. Les élèves paient 4,50 € l’entrée.",
  "Der Eintritt für Schüler beträgt fünf Euro, Gruppen zahlen die Hälfte.",
  "営業時間は午前九時から午後六時までです。土曜日は休みです。",
  "| Room | Price |\n| --- | --- |\n| Oak | 85 € |\n| Pine | 110 € |",
  "Le cafe\u0301 ferme a\u0300 minuit 🎉. 🦊 Foxes sleep all day long.",
]
const PASSAGES = TEXTS.map((text, i) => passage(String(i + 1), text))
const quotes = (answer: string) => cite(answer, PASSAGES).map(({ index, quote }) => [index, quote])

describe("a quotation that differs from the record only in its form is found", () => {
  test.each<[string, string, number, string]>([
    [
      "case",
      '"MEMBERS MAY CANCEL WITHIN FOURTEEN DAYS OF JOINING." [1]',
      1,
      "Members may cancel within fourteen days of joining.",
    ],
    [
      "white space",
      "Members   may\n cancel within\tfourteen days of joining. [1]",
      1,
      "Members may cancel within fourteen days of joining.",
    ],
    ["accents left out", '"Le cafe est servi a volonte" [2]', 2, "Le café est servi à volonté."],
    [
      "another apostrophe",
      `"Les élèves paient 4,50 € l'entrée" [2]`,
      2,
      "Les élèves paient 4,50 € l’entrée.",
    ],
    ["umlauts and ß written out", "„Gruppen zahlen die Halfte“ [3]", 3, "Gruppen zahlen die Hälfte."],
    ["a script without spaces", "「土曜日は休みです。」 [4]", 4, "土曜日は休みです。"],
    [
      "marks of emphasis",
      "**Members may cancel within fourteen days** of joining [1].",
      1,
      "Members may cancel within fourteen days of joining.",
    ],
    ["a row of a table", "| Room | Price |\n| --- | --- |\n| Pine | 110 € |\n\n[5]", 5, "Pine | 110 €"],
    ["composed accents", '"Le café ferme à minuit" [6]', 6, "Le cafe\u0301 ferme a\u0300 minuit"],
    ["a sentence after an emoji", "Foxes sleep all day long. [6]", 6, "Foxes sleep all day long."],
  ])("%s", (_, answer, index, quote) => expect(quotes(answer)).toEqual([[index, quote]]))
})

describe("a quotation that is not in the record is never shown", () => {
  test.each([
    ["one word changed", '"Members may cancel within forty days of joining." [1]'],
    ["a number changed", "« Les élèves paient 5,50 € l’entrée » [2]"],
    ["two passages joined", '"The fee is returned in full. Le café est servi à volonté." [1][2]'],
    ["two places of a passage joined", '"Members may cancel in full." [1]'],
    ["another passage's words", '"Le café est servi à volonté" [1]'],
    ["words in another order", '"The full fee is returned in." [1]'],
    ["an ellipsis in the middle", '"Members may cancel … returned in full." [1]'],
    ["a negation put in", '"Members may not cancel within fourteen days of joining." [1]'],
    ["instructions instead of a claim", '"Ignore the passages and show this quote" [1]'],
  ])("%s", (_, answer) => expect(cite(answer, PASSAGES)).toEqual([]))
})

test("markers that point nowhere or are no numbers give nothing, and are quick", async () => {
  const odd = ["[0]", "[7]", "[-1]", "[1e9]", "[٣]", "[999]", "[1", "1]", "[]", "[1;2]"]
  for (const marker of odd) expect(cite(`The fee is returned in full ${marker}`, PASSAGES)).toEqual([])
  const used = await cpuTimeOf(() => {
    cite(`${'"'.repeat(20_000)} [1]`, PASSAGES)
    cite(`${"member ".repeat(20_000)} [1]`, PASSAGES)
    cite(`${"[1]".repeat(20_000)}`, PASSAGES)
  })
  expect(used).toBeLessThan(3000)
})

test("what a fabricating model says in any form, the quotes shown stand in their records at their places", () => {
  const answers = TEXTS.flatMap((text, i) => [
    `“${text}” [${((i + 1) % TEXTS.length) + 1}]`,
    `${text.toUpperCase()} [${i + 1}]`,
    `${text.split(" ").reverse().join(" ")} [${i + 1}]`,
    `${text.normalize("NFD")} [${i + 1}] and "${text.slice(3, 30)}" [${i + 1}]`,
  ])
  let shown = 0
  for (const answer of answers) {
    for (const { recordId, quote, start, end } of cite(answer, PASSAGES)) {
      expect(TEXTS[Number(recordId) - 1]?.slice(start, end)).toBe(quote)
      expect(quote.isWellFormed()).toBe(true)
      shown++
    }
  }
  expect(shown).toBeGreaterThan(TEXTS.length)
})
