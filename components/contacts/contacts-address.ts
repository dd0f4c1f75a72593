export type ContactsView = "all" | "leads"

const PATHS = { all: "/contacts", leads: "/contacts/leads" }
const FILTERS = ["search", "bot", "channel", "tag", "lead", "consent", "wants", "from", "to", "sort"] as const
const NAMES = [...FILTERS, "after", "before"] as const

/** What a list of contacts shows, as its address says it. */
export type ContactsQuery = { view: ContactsView } & { [Name in (typeof NAMES)[number]]?: string | undefined }

/** The address of the list; what is empty is left out. */
export function contactsAddress({ view, ...query }: ContactsQuery): string {
  return `${PATHS[view]}${parametersOf(query)}`
}

/** Where what the filters show is fetched as a file. */
export function exportAddress({ after, before, ...query }: ContactsQuery, format: "csv" | "json"): string {
  return `/api/contacts/export${parametersOf({ ...query, format })}`
}

function parametersOf(query: Record<string, string | undefined>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value)
  const text = parameters.toString()
  return text ? `?${text}` : ""
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function contactsQuery(
  view: ContactsView,
  parameters: Record<string, string | string[] | undefined>,
): ContactsQuery {
  const query: ContactsQuery = { view }
  for (const name of NAMES) {
    const value = parameters[name]
    if (typeof value === "string" && value.trim() !== "") query[name] = value.trim().slice(0, 300)
  }
  for (const name of ["from", "to"] as const)
    if (query[name] && Number.isNaN(Date.parse(`${query[name]}T00:00:00Z`))) query[name] = undefined
  return query
}

/** Whether anything is filtered. */
export const isFiltered = (query: ContactsQuery): boolean =>
  FILTERS.some((name) => name !== "sort" && query[name] !== undefined)
