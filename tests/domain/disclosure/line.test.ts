import { expect, test } from "vitest"
import { LANGUAGES } from "#lib/core/languages.ts"
import { disclosureDue, disclosureLine, isGenerated } from "#lib/domain/disclosure/disclosure.ts"

const now = new Date("2026-11-29T12:00:00Z")
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3600_000)

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

test("it is due when a conversation begins, after more than a day, and after a person", () => {
  expect(disclosureDue(null, now)).toBe("start")
  expect(disclosureDue({ at: hoursAgo(1), byPerson: false }, now)).toBeNull()
  expect(disclosureDue({ at: hoursAgo(24), byPerson: false }, now)).toBeNull()
  expect(disclosureDue({ at: hoursAgo(24.01), byPerson: false }, now)).toBe("pause")
  expect(disclosureDue({ at: hoursAgo(0.1), byPerson: true }, now)).toBe("hand_back")
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
