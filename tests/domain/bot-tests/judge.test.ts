import { expect, test } from "vitest"
import { judge } from "#lib/domain/bot-tests/judge.ts"

const verdict = (answer: string, phrases: string[], sourceId: string | null = null) =>
  judge({ answer, sources: [{ id: "one" }] }, { phrases, sourceId })

test.each([
  ["A service costs 89 euros. [1]", ["89 euros"], []],
  ["A service costs 189 euros.", ["89 euros"], ["89 euros"]],
  ["Open from Monday\n\nto Saturday", ["monday to saturday"], []],
  ["Wir haben geöffnet", ["geoffnet", "Montag"], ["Montag"]],
  ["It is “free of charge”, always [2, 3].", ["free of charge always"], []],
  ["It costs 5 €", ["€"], []],
  ["It costs 5 euros", ["€"], ["€"]],
  ["營業時間是九點", ["營業時間"], []],
  ["", ["anything"], ["anything"]],
])("%s holds %s but for %s", (answer, phrases, missing) => {
  expect(verdict(answer, phrases)).toEqual({ passed: missing.length === 0, missing, lacksSource: false })
})

test("a source that is not quoted is missed", () => {
  expect(verdict("Yes", [], "one")).toEqual({ passed: true, missing: [], lacksSource: false })
  expect(verdict("Yes", ["yes"], "two")).toEqual({ passed: false, missing: [], lacksSource: true })
})
