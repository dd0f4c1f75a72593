import { locale } from "#components/words/in-language.ts"
import type { Waits } from "#lib/domain/analytics/schema.ts"

const DAY = { day: "numeric", month: "short", timeZone: "UTC" } as const
const number = (n: number, options: Intl.NumberFormatOptions = {}) => n.toLocaleString(locale(), options)
const date = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), options)
const percent = (share: number) => number(share, { style: "percent", maximumFractionDigits: 0 })

export const formatCount = (n: number): string => number(n)
/** A figure in a few characters. */
export const formatShort = (n: number): string =>
  n < 10_000 ? number(n) : number(n, { notation: "compact", maximumFractionDigits: 1 })
/** A part of a whole; none of nothing. */
export const formatShare = (part: number, whole: number): string => percent(whole ? part / whole : 0)

/** "+12%", "−3%", or null where it was nothing or is the same. */
export function formatChange(now: number, before: number): string | null {
  if (!before || now === before) return null
  const change = (now - before) / before
  return `${change > 0 ? "+" : "−"}${percent(Math.abs(change))}`
}

export const formatDay = (day: string): string => date(day, DAY)
export const formatDate = (day: string): string => date(day, { ...DAY, year: "numeric" })
export const formatMonth = (day: string): string =>
  date(day, { month: "short", year: "numeric", timeZone: "UTC" })

/** "640 ms", "1.8 s", "2 min". */
export function formatWait(ms: Waits["median"]): string {
  if (ms < 1000) return `${ms < 100 ? ms : Math.round(ms / 10) * 10} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  return `${Math.round(ms / 60_000)} min`
}
