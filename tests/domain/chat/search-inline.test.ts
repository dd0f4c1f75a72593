import { expect, test } from "vitest"
import { searchInline } from "#lib/domain/chat/search-inline.ts"

const DATASETS = [
  {
    records: [
      { text: "Decaf comes from Colombia." },
      { text: "We take credit cards and other payment methods." },
      { text: "Delivery costs €4.90 and delivery is free from €45." },
      { text: "Parking is free on Sundays." },
    ],
  },
]
async function first(question: string, ...before: string[]) {
  const history = before.map((text) => ({ type: "user", text }))
  return (await searchInline(DATASETS, { question, history }, "en"))[0]?.text
}

test("a question is looked for alone, and with what it takes up where it cannot stand alone", async () => {
  expect(await first("Do you have decaf?", "What payment methods do you take?")).toContain("Colombia")
  expect(await first("Is it ever free?", "How much is delivery?")).toContain("Delivery")
  expect(await first("and on Sundays?", "Where can I park?")).toContain("Parking")
})

test("two questions find a passage each", async () => {
  const found = await searchInline(
    DATASETS,
    { question: "Is parking free and do you have decaf?", history: [] },
    "en",
  )
  expect(found.slice(0, 2).map(({ text }) => text.slice(0, 5))).toEqual(
    expect.arrayContaining(["Decaf", "Parki"]),
  )
})
