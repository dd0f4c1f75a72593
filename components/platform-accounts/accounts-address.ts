import { isId } from "#lib/core/ids.ts"

/** States of accounts in the order of their filter. */
export const STATES = ["active", "suspended", "unpaid", "closing"] as const
export const KINDS = ["partner", "customer"] as const

/** What the list of accounts shows, as its address says it. */
export interface AccountsQuery {
  search?: string | undefined
  state?: (typeof STATES)[number] | undefined
  kind?: (typeof KINDS)[number] | undefined
  /** Id of the last account of the page before. */
  after?: string | undefined
}

/** The address of the list; what is empty is left out. */
export function accountsAddress(query: AccountsQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const text = new URLSearchParams(given).toString()
  return text ? `/platform/accounts?${text}` : "/platform/accounts"
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function accountsQuery(params: Record<string, string | string[] | undefined>): AccountsQuery {
  const { search, state, kind, after } = params
  return {
    search: typeof search === "string" && search.trim() !== "" ? search.trim().slice(0, 200) : undefined,
    state: STATES.find((each) => each === state),
    kind: KINDS.find((each) => each === kind),
    after: typeof after === "string" && isId(after) ? after : undefined,
  }
}
