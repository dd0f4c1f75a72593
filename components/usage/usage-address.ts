import { isId } from "#lib/core/ids.ts"

export interface UsageQuery {
  /** A UTC month, "2026-11". */
  month: string
  /** Id of the client that is shown in parts. */
  client?: string | undefined
}

/** The first month that can be asked for. */
const FIRST = "2024-01"

const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7)

/** The month so many after another; none before the first or after the present one. */
export function monthBeside(month: string, by: number, now = Date.now()): string | null {
  const [year = 0, number = 1] = month.split("-").map(Number)
  const found = monthOf(Date.UTC(year, number - 1 + by, 1))
  return found < FIRST || found > monthOf(now) ? null : found
}

/** What an address asks for; what is malformed counts as not asked, and a month to come as the present one. */
export function usageQuery(
  { month, client }: Record<string, string | string[] | undefined>,
  now = Date.now(),
): UsageQuery {
  const isMonth = typeof month === "string" && /^20\d{2}-(0[1-9]|1[0-2])$/.test(month)
  return {
    month: isMonth && month >= FIRST && month <= monthOf(now) ? month : monthOf(now),
    client: typeof client === "string" && isId(client) ? client : undefined,
  }
}

/** The address of the page as a query shows it, or of what lies below `path`; `table` names a file. */
export function usageAddress({ month, client }: UsageQuery, path = "/usage", table?: string): string {
  const search = new URLSearchParams({ month, ...(client && { client }), ...(table && { table }) })
  return `${path}?${search}`
}
