import { expect, test } from "vitest"
import { exchange, millionthsOf, shareOf } from "#lib/domain/margins/in-currency.ts"

const rates = [
  { currency: "EUR", rate: 800_000n },
  { currency: "JPY", rate: 150_000_000n },
]
const convert = exchange("USD", rates)

test.each([
  [1_000_000n, "USD", "EUR", 800_000n],
  [800_000n, "EUR", "USD", 1_000_000n],
  [1_000_000n, "EUR", "JPY", 187_500_000n],
  [5n, "GBP", "GBP", 5n],
  [0n, "GBP", "USD", 0n],
  [5n, "GBP", "USD", null],
  [5n, "USD", "GBP", null],
])("%s millionths of %s in %s are %s", (amount, from, to, found) => {
  expect(convert(amount, from, to)).toBe(found)
})

test.each([
  [2900, "EUR", 29_000_000n],
  [2900, "JPY", 2_900_000_000n],
  [2900, "KWD", 2_900_000n],
  [-150, "USD", -1_500_000n],
])("%s of the smallest unit of %s are %s millionths", (amount, currency, millionths) => {
  expect(millionthsOf(amount, currency)).toBe(millionths)
})

const at = (day: string) => Date.parse(day)
const half = { start: at("2026-11-16"), end: at("2026-12-16") }

test("a period that crosses the end of a month is shared between both", () => {
  const november = { from: at("2026-11-01"), until: at("2026-12-01") }
  const december = { from: at("2026-12-01"), until: at("2027-01-01") }
  const january = { from: at("2027-01-01"), until: at("2027-02-01") }
  expect([november, december, january].map((month) => shareOf(30_000_000n, half, month))).toEqual([
    15_000_000n,
    15_000_000n,
    0n,
  ])
})

test("the parts of an amount add up to it, however it is cut", () => {
  const year = { start: at("2026-02-28") + 12_345, end: at("2027-02-28") + 678 }
  const cuts = Array.from({ length: 15 }, (_, i) => Date.UTC(2026, i, 1))
  const parts = cuts.slice(1).map((until, i) => shareOf(99_999_991n, year, { from: cuts[i] ?? 0, until }))
  expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(99_999_991n)
  expect(parts.filter((part) => part > 0n).length).toBe(13)
})

test("a period without length counts where it begins", () => {
  const moment = { start: at("2026-11-16"), end: at("2026-11-16") }
  expect(shareOf(7n, moment, { from: at("2026-11-01"), until: at("2026-12-01") })).toBe(7n)
  expect(shareOf(7n, moment, { from: at("2026-12-01"), until: at("2027-01-01") })).toBe(0n)
})
