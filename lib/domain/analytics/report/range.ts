import { z } from "zod"
import { invalidInput } from "../../../core/errors.ts"
import { dayOf } from "../days.ts"
import { monthOf } from "../rollup/sum-changes.ts"

const DAY = 86_400_000
/** More days than these are shown by the month. */
const MOST_DAYS = 92
const LONGEST = 366

/** UTC days, both included, as "2026-11-20". */
export interface Days {
  from: string
  to: string
}

export interface Range extends Days {
  unit: "day" | "month"
  /** What it is compared with: as many days before it, or the same days of as many months before. */
  before: Days
}

const Day = z.iso.date()

/** The range from one UTC day to another, both included. Throws `invalid_input` for one that is backwards, or longer than 366 days. */
export function rangeOf({ from, to }: Days): Range {
  const length = daysBetween(Day.parse(from), Day.parse(to)) + 1
  if (length < 1) throw invalidInput("to must not be before from", ["to"])
  if (length > LONGEST) throw invalidInput(`from and to must be at most ${LONGEST} days apart`, ["from"])
  if (length <= MOST_DAYS)
    return { from, to, unit: "day", before: { from: plus(from, -length), to: plus(from, -1) } }
  const months = bucketsOf({ from, to, unit: "month" }).length
  return { from, to, unit: "month", before: { from: monthsBack(from, months), to: monthsBack(to, months) } }
}

/** Its days or months, oldest first, each by its first day. */
export function bucketsOf({ from, to, unit }: Days & { unit: "day" | "month" }): string[] {
  const found: string[] = []
  for (
    let at = unit === "day" ? from : monthOf(from);
    at <= to;
    at = unit === "day" ? plus(at, 1) : nextMonth(at)
  )
    found.push(at)
  return found
}

/** Days, or the firsts of whole months. */
interface Span extends Days {
  span: "day" | "month"
}

/** Days as the fewest days and whole months. */
export function stretchesOf({ from, to }: Days): Span[] {
  const firstMonth = from === monthOf(from) ? from : nextMonth(from)
  const afterLast = monthOf(plus(to, 1))
  if (firstMonth >= afterLast) return [{ span: "day", from, to }]
  const days = (first: string, last: string): Span[] =>
    first <= last ? [{ span: "day", from: first, to: last }] : []
  return [
    ...days(from, plus(firstMonth, -1)),
    { span: "month", from: firstMonth, to: monthOf(plus(afterLast, -1)) },
    ...days(afterLast, to),
  ]
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const plus = (day: string, days: number): string => dayOf(new Date(time(day) + days * DAY))
const daysBetween = (from: string, to: string) => Math.round((time(to) - time(from)) / DAY)
const nextMonth = (day: string) => monthOf(plus(monthOf(day), 31))

/** The same day so many months before, or that month's last where it is shorter. */
export function monthsBack(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))))
}
