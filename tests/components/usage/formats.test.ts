import { expect, test } from "vitest"
import { countText, marginShare, moneyText } from "#components/usage/formats.ts"

test.each([
  [0n, "$0.00"],
  [1n, "<$0.0001"],
  [1_234n, "$0.0012"],
  [150_000n, "$0.15"],
  [1_234_567n, "$1.23"],
  [-1_500_000n, "-$1.50"],
])("%s millionths are %s", (amount, text) => {
  expect(moneyText(amount, "USD")).toBe(text)
})

test("a margin is a part of what was charged, where anything was", () => {
  expect(marginShare(29_250_000n, 30_000_000n)).toBe("98%")
  expect(marginShare(-30_000_000n, 30_000_000n)).toBe("-100%")
  expect(marginShare(5n, 0n)).toBeNull()
  expect(marginShare(null, 5n)).toBeNull()
})

test("large counts are short", () => {
  expect([countText(12_345), countText(1_234_567)]).toEqual(["12,345", "1.2M"])
})
