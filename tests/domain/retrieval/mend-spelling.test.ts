import { afterAll, expect, test } from "vitest"
import { search } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { connectAsApp } from "./dataset.ts"

await useDatabase()
const { client, inside, makeDataset, add } = await connectAsApp()
afterAll(() => client.end())
const place = await makeDataset()
const TEXTS = [
  "The espresso machine has a pressure of nine bar.",
  "Decaf beans are roasted on Thursdays.",
  "Shipping is free above fifty euros.",
  "The Mutch grinder is made of steel.",
  "Our barista workshop lasts three hours.",
]
await add(place, TEXTS)

async function best(query: string): Promise<string | undefined> {
  const found = await inside(place, (sql) => search(sql, { ...place, query, limit: 3, language: "en" }))
  return found[0]?.text
}

test.each([
  ["what presure has the expresso mashine", 0],
  ["when do you roast decaff", 1],
  ["how mutch is the steel grinder", 3],
  ["delivry", 2],
  ["how long is the barsita wrokshop", 4],
])("%s finds its passage", async (query, place) => expect(await best(query)).toBe(TEXTS[place]))

test("a word that no passage resembles finds nothing", async () => {
  expect(await best("helicopters")).toBeUndefined()
})

test("a name with a capital letter is none but itself", async () => {
  expect(await best("Is there a Barsita?")).toBeUndefined()
})

test("a mistyped word in another language than the texts finds what it means", async () => {
  expect(await best("was kostet die Lieferng")).toBe(TEXTS[2])
})
