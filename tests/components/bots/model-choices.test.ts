import { expect, test } from "vitest"
import { NONE } from "#components/bots/choices.ts"
import { modelOptions, OTHER } from "#components/bots/model-choices.ts"

const keyless = {
  offered: ["builtin/quotes"],
  standard: "builtin/quotes",
  isUsable: true,
  hasProviders: false,
}

test("without a provider there is the standard and what it is, by its plain name", () => {
  expect(modelOptions(keyless, NONE)).toEqual([
    { value: NONE, label: "Standard: Quotes from the knowledge" },
    { value: "builtin/quotes", label: "Quotes from the knowledge" },
  ])
})

test("a stored model that cannot be used stays, and says so", () => {
  const options = modelOptions({ ...keyless, isUsable: false }, "openai/gpt-4o")
  expect(options[1]).toEqual({ value: "openai/gpt-4o", label: "openai/gpt-4o (cannot be used here)" })
})

test("with a provider any other model of it can be named, and one that was stays", () => {
  const choices = { ...keyless, offered: ["builtin/quotes", "openai/gpt-4o"], hasProviders: true }
  const values = modelOptions(choices, "openai/gpt-4o/temperature=0.2").map(({ value }) => value)
  expect(values).toEqual([NONE, "openai/gpt-4o/temperature=0.2", "builtin/quotes", "openai/gpt-4o", OTHER])
})
