import { expect, test } from "vitest"
import { priceOfForm } from "#app/(app)/platform/prices/price-of-form.ts"

const of = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return priceOfForm(form)
}

test("a price is read as people write it", () => {
  expect(of({ model: " openai/gpt-5 ", input: "1,25", output: "10", cached: "" })).toEqual({
    price: {
      ...{ model: "openai/gpt-5", isPrefix: false },
      ...{ input: 1_250_000n, output: 10_000_000n, cachedInput: null },
    },
  })
  expect(of({ model: "openai/*", input: "0", output: "0", cached: "0" }).price).toMatchObject({
    ...{ model: "openai/", isPrefix: true, input: 0n, cachedInput: 0n },
  })
})

test("each field says what is wrong with it", () => {
  for (const model of ["", "gpt-5", "openai/", "*", "open ai/x", "openai/two words"])
    expect(Object.keys(of({ model, input: "1", output: "1" }).fields ?? {})).toEqual(["model"])
  expect(Object.keys(of({ model: "a/b", input: "-1", output: "much", cached: "1e3" }).fields ?? {})).toEqual([
    "input",
    "output",
    "cached",
  ])
})
