import fc from "fast-check"
import { expect, test } from "vitest"
import { slipsOf } from "#lib/domain/retrieval/slips.ts"

test.each([
  ["retrun", "return"],
  ["acept", "accept"],
  ["openning", "opening"],
  ["waranty", "warranty"],
  ["cardss", "cards"],
  ["minimun", "minimum"],
  ["dilivery", "delivery"],
  ["horrario", "horario"],
  ["достаква", "доставка"],
])("%s may stand for %s", (typed, meant) => {
  const near = slipsOf(typed).flat()
  expect(near).toContain(meant)
})

test.each(["ab", "4711", "a4paper", "営業時間", "x".repeat(40)])("%s stands for itself", (word) =>
  expect(slipsOf(word)).toEqual([]),
)

test("two letters that changed places are likelier than one that is missing", () => {
  const [swapped = [], , missing = []] = slipsOf("prak")
  expect(swapped).toContain("park")
  expect(missing).toContain("prank")
})

test("short words are not taken for others with another letter", () => {
  expect(slipsOf("coat").flat()).not.toContain("cost")
})

test("the first letter stays, unless it changed places", () => {
  expect(slipsOf("windows").flat()).not.toContain("indows")
  expect(slipsOf("windows").flat()).not.toContain("bindows")
})

test("however long a word is, its slips are few", () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (word) => {
      expect(slipsOf(word).flat().length).toBeLessThan(36 * 2 * 25 + 100)
    }),
  ))
