import { AuditFilter } from "#lib/domain/audit/schema.ts"

export const HERE = "/settings/audit"
export const PER_PAGE = 50

type Query = Record<string, string | string[] | undefined>

/** The filter in an address; what is no filter there counts as none. */
export function filterIn(query: Query): AuditFilter {
  const given = Object.entries(AuditFilter.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(query[name] || undefined)
    return read.success && read.data ? [[name, read.data]] : []
  })
  return Object.fromEntries(given)
}

/** The entry that the page before ended with, as the address names it: its time in ms and its id. */
export function afterIn(query: Query): { at: Date; id: string } | undefined {
  const [, time, id] = /^(\d{1,15})-([0-9a-f-]{36})$/.exec(String(query.after ?? "")) ?? []
  return time && id ? { at: new Date(Number(time)), id } : undefined
}

/** The address of a page of the log, or of its file. */
export function addressOf(filter: AuditFilter, more: Record<string, string> = {}, path = HERE): string {
  const query = new URLSearchParams({ ...(filter as Record<string, string>), ...more }).toString()
  return query ? `${path}?${query}` : path
}
