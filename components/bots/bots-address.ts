import type { BotSort, BotState } from "#lib/domain/analytics/schema.ts"

export const STATES = ["ready", "learning", "empty", "paused"] as const satisfies readonly BotState[]
export const SORTS = [
  "created",
  "name",
  "conversations",
  "answered",
  "knowledge",
  "updated",
] as const satisfies readonly BotSort[]

/** What the list of bots shows, as its address says it. */
export interface BotsQuery {
  search?: string | undefined
  state?: BotState | undefined
  sort?: BotSort | undefined
  /** From 1. */
  page?: number | undefined
}

/** The address of the list; what is usual is left out. */
export function botsAddress({ search, state, sort, page }: BotsQuery): string {
  const params = new URLSearchParams()
  if (search) params.set("search", search)
  if (state) params.set("state", state)
  if (sort && sort !== "created") params.set("sort", sort)
  if (page && page > 1) params.set("page", String(page))
  const query = params.toString()
  return query ? `/bots?${query}` : "/bots"
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function botsQuery(params: Record<string, string | string[] | undefined>): BotsQuery {
  const page = Number(params.page)
  const { search } = params
  return {
    search: typeof search === "string" && search.trim() !== "" ? search.trim().slice(0, 200) : undefined,
    state: STATES.find((state) => state === params.state),
    sort: SORTS.find((sort) => sort === params.sort),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
