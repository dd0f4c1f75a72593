import { expect, test } from "vitest"
import { analyserFor } from "#lib/domain/retrieval/analyse.ts"
import { rerank } from "#lib/domain/retrieval/rerank.ts"
import { termHash } from "#lib/domain/retrieval/term-bucket.ts"

const terms = (text: string) => Int32Array.from(analyserFor("en").terms(text), termHash)

function order(query: string, texts: string[]) {
  const asked = [...terms(query)]
  const pairs = asked.slice(1).map((term, i): [number, number] => [asked[i] as number, term])
  const weights = new Map(asked.map((term) => [term, 1]))
  const question = { asked: weights, weights, pairs }
  const rarities = new Map(asked.map((term) => [term, 1]))
  const candidates = texts.map((text, i) => ({
    words: { id: String(i), terms: terms(text), headings: 0 },
    question,
  }))
  return rerank(candidates, { averageLength: 8, rarities }).map(({ candidate }) => Number(candidate.words.id))
}

test("words that stand together in the question are best found together", () => {
  expect(
    order("credit card", [
      "Credit goes to our painters, whose works fill the hall; every guest signs a card.",
      "Every guest who fills the hall pays our painters, whose works we show, by credit card.",
    ]),
  ).toEqual([1, 0])
})

test("two candidates keep the order of their own scores", () => {
  expect(order("red apple pie", ["An apple.", "A red apple pie."])).toEqual([1, 0])
})

const BROAD = "measured flutter speed wing panels"
const alone = "Flutter among hearts, novel romance poetry."
const alike = "Flutter among supersonic panes, measuring tunnel."
const crowd = (text: string) =>
  Array.from({ length: 45 }, (_, i) => `${text} among supersonic panes, tunnel ${i}.`)

test("where many may be relevant, of two equals the one that resembles the best ones comes first", () => {
  const found = order(BROAD, [alone, alike.replace("measuring", ""), ...crowd("Measured wing flutter")])
  expect(found.indexOf(1)).toBeLessThan(found.indexOf(0))
})

test("a question that names one thing keeps the scores of the passages themselves", () => {
  const found = order("wing flutter", [alone, "Flutter among supersonic panes.", ...crowd("Wing flutter")])
  expect(found.slice(-2)).toEqual([1, 0])
  const few = order(BROAD, ["Wing flutter speed, measured on panels.", ...crowd("Flutter").slice(0, 20)])
  expect(few[0]).toBe(0)
})

test("equals come in the order of their ids", () => {
  expect(order("red apple", ["A red pear.", "A red pear.", "A red pear."])).toEqual([0, 1, 2])
})
