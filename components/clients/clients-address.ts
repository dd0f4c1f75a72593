import { isId } from "#lib/core/ids.ts"

/** What the list of clients shows, as its address says it. */
export interface ClientsQuery {
  search?: string | undefined
  /** Id of a plan, or "none". */
  plan?: string | undefined
  /** From 1. */
  page?: number | undefined
}

/** The address of the list; what is empty is left out. */
export function clientsAddress({ search, plan, page }: ClientsQuery): string {
  const params = new URLSearchParams()
  if (search) params.set("search", search)
  if (plan) params.set("plan", plan)
  if (page && page > 1) params.set("page", String(page))
  const query = params.toString()
  return query ? `/clients?${query}` : "/clients"
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function clientsQuery(params: Record<string, string | string[] | undefined>): ClientsQuery {
  const { search, plan, page: given } = params
  const page = Number(given)
  return {
    search: typeof search === "string" && search.trim() !== "" ? search.trim().slice(0, 200) : undefined,
    plan: typeof plan === "string" && (plan === "none" || isId(plan)) ? plan : undefined,
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
