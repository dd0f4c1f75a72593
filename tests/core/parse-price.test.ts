import { expect, test } from "vitest"
import { CURRENCIES, currencyDigits } from "#lib/core/currencies.ts"
import { parsePrice, priceText } from "#lib/core/parse-price.ts"

test.each([
  ["29", "EUR", 2900],
  ["29.00", "EUR", 2900],
  ["29,00", "EUR", 2900],
  ["29,5", "EUR", 2950],
  [" 29.99 ", "EUR", 2999],
  ["0", "EUR", 0],
  ["1200", "EUR", 120_000],
  ["1 200", "EUR", 120_000],
  ["1,200", "USD", 120_000],
  ["1.200", "EUR", 120_000],
  ["1.200,50", "EUR", 120_050],
  ["1,200.50", "USD", 120_050],
  ["1’200.50", "CHF", 120_050],
  ["1.234.567", "EUR", null],
  ["100.000", "EUR", 10_000_000],
  ["2900", "JPY", 2900],
  ["2,900", "JPY", 2900],
  ["29.00", "JPY", null],
  ["1.250", "KWD", 1250],
  ["1,250.500", "KWD", 1_250_500],
  ["29.999", "EUR", 2_999_900],
  ["29.9999", "EUR", null],
  ["1.20,50", "EUR", null],
  ["12.34.56", "EUR", null],
  ["29.", "EUR", null],
  [".5", "EUR", null],
  ["-1", "EUR", null],
  ["29 EUR", "EUR", null],
  ["", "EUR", null],
  ["1e5", "EUR", null],
  ["99999999999999999999", "EUR", null],
])("%j in %s", (text, currency, amount) => {
  expect(parsePrice(text, currency)).toBe(amount)
})

test("every amount survives being written and read", () => {
  for (const currency of CURRENCIES)
    for (const amount of [0, 1, 9, 10, 99, 100, 1050, 2900, 123_456])
      expect(parsePrice(priceText(amount, currency), currency), `${amount} ${currency}`).toBe(amount)
})

test("currencies have the digits that the platform's own tables name", () => {
  for (const currency of CURRENCIES) {
    const { minimumFractionDigits } = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
    }).resolvedOptions()
    // CLDR shows some without their smallest unit, which is still what they are charged in.
    if (!["HUF", "IDR", "COP"].includes(currency))
      expect(currencyDigits(currency), currency).toBe(minimumFractionDigits)
  }
})
