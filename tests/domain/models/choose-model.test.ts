import { expect, test } from "vitest"
import { chooseModel, isUsableModel } from "#lib/domain/models/models.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"

registerQuotes()

test("a model that cannot be used here is answered for by the standard one, which says in whose place", () => {
  expect(chooseModel(null)).toMatchObject({ name: "builtin/quotes", insteadOf: null })
  expect(chooseModel("builtin/quotes")).toMatchObject({ name: "builtin/quotes", insteadOf: null })
  expect(chooseModel("openai/gpt-4o")).toMatchObject({ name: "builtin/quotes", insteadOf: "openai/gpt-4o" })
  expect(chooseModel("nobody/nothing")).toMatchObject({ insteadOf: "nobody/nothing" })
})

test.each([
  ["builtin/quotes", true],
  ["quotes", true],
  ["openai/gpt-4o", false],
  ["gpt-4o", false],
  ["constructor/x", false],
  ["", false],
])("whether %j can be used: %s", (name, usable) => {
  expect(isUsableModel(name)).toBe(usable)
})
