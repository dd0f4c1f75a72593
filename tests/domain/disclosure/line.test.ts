import { expect, test } from "vitest"
import { LANGUAGES } from "#lib/core/languages.ts"
import { disclosureLine, disclosureOfTurn, isGenerated } from "#lib/domain/disclosure/disclosure.ts"

test.each(LANGUAGES)("the product says it in %s, naming the AI", (language) => {
  expect(disclosureLine({}, language)).toMatch(/\b(AI|IA|KI)\b/)
})

test("it may be worded otherwise, but neither an empty text nor a missing one leaves it out", () => {
  expect(disclosureLine({ text: "Robo here" }, "de")).toBe("Robo here")
  for (const text of ["", null]) expect(disclosureLine({ text }, "en")).toContain("AI")
})

test("only a reason leaves it out", () => {
  expect(disclosureLine({ offBecause: "Obvious from the page around it", text: "Robo" }, "en")).toBeNull()
  expect(disclosureLine({ offBecause: "" }, "en")).not.toBeNull()
})

test("of a turn it is said where it is due, in the bot's language or the account's own words", () => {
  const due = { because: "start" as const, settings: null }
  expect(disclosureOfTurn({ disclosure: null, language: "en" })).toBeNull()
  expect(disclosureOfTurn({ disclosure: due, language: "de" })).toContain("KI")
  expect(disclosureOfTurn({ disclosure: { ...due, settings: { text: "Robo" } }, language: "de" })).toBe(
    "Robo",
  )
  expect(
    disclosureOfTurn({ disclosure: { ...due, settings: { offBecause: "Said" } }, language: "de" }),
  ).toBeNull()
})

test.each([
  ["bot", "model", "openai/gpt-4o", true],
  ["bot", "quote", "builtin/quotes", false],
  ["bot", "quote", "openai/gpt-4o", false],
  ["bot", "person", null, false],
  ["bot", "flow", null, false],
  // Of earlier versions.
  ["bot", null, "openai/gpt-4o", true],
  ["bot", null, "builtin/quotes", false],
  ["bot", null, null, false],
  ["user", "model", "openai/gpt-4o", false],
])("%s of origin %s by %s: generated %s", (type, origin, model, expected) => {
  expect(isGenerated({ type, origin, model })).toBe(expected)
})
