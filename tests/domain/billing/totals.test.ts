import { expect, test } from "vitest"
import { totalsOf } from "#lib/domain/billing/billing.ts"

test.each([
  [2900, 1900, false, { net: 2900, tax: 551, total: 3451 }],
  [2900, 1900, true, { net: 2437, tax: 463, total: 2900 }],
  [2900, 0, false, { net: 2900, tax: 0, total: 2900 }],
  [2900, 0, true, { net: 2900, tax: 0, total: 2900 }],
  [0, 1900, false, { net: 0, tax: 0, total: 0 }],
  // Swiss 8.1 % of 5.50: 0.4455.
  [550, 810, false, { net: 550, tax: 45, total: 595 }],
  [1, 10_000, false, { net: 1, tax: 1, total: 2 }],
])("%i with %i hundredths of a percent, included: %s", (amount, taxRate, pricesIncludeTax, totals) => {
  expect(totalsOf(amount, { taxRate, pricesIncludeTax })).toEqual(totals)
})
