import { expect, test } from "vitest"
import { parseMillionths, writeMillionths } from "#lib/core/millionths.ts"

test.each([
  ["0.15", 150_000n],
  ["0,075", 75_000n],
  [" 12 ", 12_000_000n],
  ["999999999.999999", 999_999_999_999_999n],
  ["0.000001", 1n],
])("%j is read exactly", (text, amount) => {
  expect(parseMillionths(text)).toBe(amount)
})

test.each(["", "-1", "1.", ".5", "1.0000001", "1e3", "1.000,5", "١", "1234567890"])(
  "%j is no amount",
  (text) => {
    expect(parseMillionths(text)).toBeNull()
  },
)

test.each([
  [150_000n, "0.15"],
  [75_000n, "0.075"],
  [12_000_000n, "12.00"],
  [1n, "0.000001"],
  [-2_500_000n, "-2.50"],
])("%s is written out", (amount, text) => {
  expect(writeMillionths(amount)).toBe(text)
})
