import type { PlanInterval } from "../plans/schema.ts"

const MONTHS = { month: 1, year: 12 } as const

/**
 * A time that many months or years after another, at the same time of day (UTC). Where the month has no such day it is its
 * last: a month after the 31st of January is the 28th of February.
 */
export function addIntervals(from: Date, count: number, interval: PlanInterval): Date {
  const month = from.getUTCMonth() + count * MONTHS[interval]
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const at = new Date(from)
  at.setUTCDate(1)
  at.setUTCMonth(month)
  at.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return at
}

/** The first end of a period behind `end`, of those that are counted from `anchor`. */
export function nextEnd(anchor: Date, end: Date, interval: PlanInterval): Date {
  const months =
    (end.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + end.getUTCMonth() - anchor.getUTCMonth()
  let count = Math.max(1, Math.floor(months / MONTHS[interval]))
  while (addIntervals(anchor, count, interval) <= end) count++
  return addIntervals(anchor, count, interval)
}
