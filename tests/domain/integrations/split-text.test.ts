import fc from "fast-check"
import { expect, test } from "vitest"
import { splitText } from "#lib/domain/integrations/integrations.ts"

test.each<[string, number | null, string[]]>([
  ["short", 5, ["short"]],
  ["any length at all", null, ["any length at all"]],
  ["One. Two is longer. Three", 20, ["One. Two is longer.", "Three"]],
  ["First lines\nof a letter\n\nAnd its end", 30, ["First lines\nof a letter", "And its end"]],
  ["aaaaaaaaaaaa", 5, ["aaaaa", "aaaaa", "aa"]],
  ["aaaa😀bbbb", 5, ["aaaa", "😀bbb", "b"]],
  ["Dr. abcdefghijkl", 10, ["Dr.", "abcdefghij", "kl"]],
  [" ".repeat(12), 5, []],
])("%j in parts of %s", (text, longest, parts) => {
  expect(splitText(text, longest)).toEqual(parts)
})

const solid = (text: string) => text.replaceAll(/\s/gu, "")

test("no part is too long, none is empty, no character is lost or broken", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", " ", ".", "\n", "é", "😀", "\u{10FFFF}"),
    maxLength: 400,
  })
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 60 }), (given, longest) => {
      const parts = splitText(given, longest)
      expect(solid(parts.join(""))).toBe(solid(given))
      if (given.length <= longest) return
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(longest)
        expect(part.trim()).toBe(part)
        expect(part).not.toBe("")
        expect(part.isWellFormed()).toBe(true)
      }
    }),
  )
})

test("a long text costs what it is long", () => {
  expect(splitText("a".repeat(2_000_000), 160)).toHaveLength(12_500)
})
