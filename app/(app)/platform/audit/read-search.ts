import { SearchFilter } from "#lib/domain/audit/schema.ts"

export const HERE = "/platform/audit"
export const PER_PAGE = 50

/** The filter in an address; what is no filter there counts as none. */
export function searchIn(query: Record<string, string | string[] | undefined>): SearchFilter {
  const given = Object.entries(SearchFilter.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(query[name] || undefined)
    return read.success && read.data ? [[name, read.data]] : []
  })
  return Object.fromEntries(given)
}

/** The address of a page of the search, or of its file. */
export function addressOf(filter: SearchFilter, more: Record<string, string> = {}, path = HERE): string {
  const query = new URLSearchParams({ ...(filter as Record<string, string>), ...more }).toString()
  return query ? `${path}?${query}` : path
}
