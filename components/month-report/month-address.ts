import { USUAL_MINUTES } from "#lib/core/hours-saved.ts"

/** Which month a report is about, and how it counts, as its address says it. */
export interface MonthQuery {
  /** "2026-11", UTC. */
  month: string
  /** That a person takes for a question that the bot answered. */
  minutes: number
}

export const MINUTES = [2, 3, 5, 8, 10, 15] as const
/** Months that can be chosen, the running one included. */
const MONTHS = 13

const monthOf = (year: number, month: number) => new Date(Date.UTC(year, month)).toISOString().slice(0, 7)

/** The months that can be chosen, the running one first. */
export function monthsUpTo(now: Date): string[] {
  return Array.from({ length: MONTHS }, (_, back) => monthOf(now.getUTCFullYear(), now.getUTCMonth() - back))
}

/**
 * What a page's search parameters ask for; what is malformed or cannot be chosen counts as absent. Without a month it is
 * the running one, and in its first days the one that has just ended.
 */
export function monthQuery(
  params: Record<string, string | string[] | undefined>,
  now = new Date(),
): MonthQuery {
  const months = monthsUpTo(now)
  const usual = months[now.getUTCDate() <= 5 ? 1 : 0] as string
  return {
    month: months.find((month) => month === params.month) ?? usual,
    minutes: MINUTES.find((minutes) => String(minutes) === params.minutes) ?? USUAL_MINUTES,
  }
}

/** The address of a report at a path. */
export function monthAddress(path: string, { month, minutes }: MonthQuery): string {
  const counts = minutes === USUAL_MINUTES ? "" : `&minutes=${minutes}`
  return `${path}?month=${month}${counts}`
}
