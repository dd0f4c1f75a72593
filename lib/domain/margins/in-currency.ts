import { currencyDigits } from "../../core/currencies.ts"
import type { Rate } from "./schema.ts"

const ONE = 1_000_000n

/**
 * What turns amounts of one currency into another, both in millionths, at an agency's rates; null where a rate is missing.
 * Rounded down, once an amount. Nothing is nothing at any rate.
 */
export function exchange(base: string, rates: readonly Rate[]) {
  const rateOf = (currency: string): bigint | null =>
    currency === base ? ONE : (rates.find((each) => each.currency === currency)?.rate ?? null)
  return (amount: bigint, from: string, to: string): bigint | null => {
    if (from === to || amount === 0n) return amount
    const [given, wanted] = [rateOf(from), rateOf(to)]
    return given === null || wanted === null ? null : (amount * wanted) / given
  }
}

/** An amount in the smallest unit of its currency, in millionths. */
export const millionthsOf = (amount: number, currency: string): bigint =>
  BigInt(amount) * 10n ** BigInt(6 - currencyDigits(currency))

/**
 * The part of an amount for a period that falls between two moments, all in milliseconds. The parts of a period that is cut
 * at any moments add up to all of it.
 */
export function shareOf(
  amount: bigint,
  period: { start: number; end: number },
  { from, until }: { from: number; until: number },
): bigint {
  const length = period.end - period.start
  if (length <= 0) return period.start >= from && period.start < until ? amount : 0n
  const upTo = (at: number) => {
    const within = Math.min(Math.max(at - period.start, 0), length)
    return (amount * BigInt(Math.round(within))) / BigInt(Math.round(length))
  }
  return upTo(until) - upTo(from)
}
