import { expect, test } from "vitest"
import { analyserFor } from "#lib/domain/retrieval/analyse.ts"
import { rerank } from "#lib/domain/retrieval/rerank.ts"
import { termHash } from "#lib/domain/retrieval/term-hash.ts"

const terms = (text: string) => Int32Array.from(analyserFor("en").terms(text), termHash)

function order(query: string, texts: string[]) {
  const asked = [...terms(query)]
  const pairs = asked.slice(1).map((term, i): [number, number] => [asked[i] as number, term])
  const question = { weights: new Map(asked.map((term) => [term, 1])), pairs }
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

test("of two equals the one that resembles the best ones comes first", () => {
  const best = Array.from({ length: 20 }, (_, i) => `Wing flutter of supersonic panels, measured speed ${i}.`)
  const found = order("wing flutter", [
    "Flutter among hearts, novel romance poetry.",
    "Flutter among supersonic panels, measured speed.",
    ...best,
  ])
  expect(found.slice(-2)).toEqual([1, 0])
})
