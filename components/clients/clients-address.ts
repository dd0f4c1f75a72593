import * as words from "#components/words/words.ts"
import { isId } from "#lib/core/ids.ts"
import type { HealthReason } from "#lib/domain/clients/schema.ts"

/** What the list of clients shows, as its address says it. */
export interface ClientsQuery {
  search?: string | undefined
  /** Id of a plan, or "none". */
  plan?: string | undefined
  /** Clients that need a look: for this reason, or for any. */
  needs?: HealthReason | "look" | undefined
  tag?: string | undefined
  /** From 1. */
  page?: number | undefined
}

/** Why a client may need a look, in the order of the filter: as it has words. */
export const healthReasons = () => Object.keys(words.clients.health.reasons) as HealthReason[]

/** The address of the list; what is empty is left out. */
export const clientsAddress = (query: ClientsQuery): string => addressOf("/clients", query)

/** The address of the file with all that the list shows. */
export const clientsFile = ({ page: _, ...query }: ClientsQuery): string =>
  addressOf("/api/clients/export", query)

function addressOf(path: string, { search, plan, needs, tag, page }: ClientsQuery): string {
  const params = new URLSearchParams()
  if (search) params.set("search", search)
  if (plan) params.set("plan", plan)
  if (needs) params.set("needs", needs)
  if (tag) params.set("tag", tag)
  if (page && page > 1) params.set("page", String(page))
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function clientsQuery(params: Record<string, string | string[] | undefined>): ClientsQuery {
  const { search, plan, needs, tag, page: given } = params
  const page = Number(given)
  return {
    search: typeof search === "string" && search.trim() !== "" ? search.trim().slice(0, 200) : undefined,
    plan: typeof plan === "string" && (plan === "none" || isId(plan)) ? plan : undefined,
    needs: [...healthReasons(), "look" as const].find((reason) => reason === needs),
    tag: typeof tag === "string" && tag.trim() !== "" ? tag.trim().slice(0, 50) : undefined,
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
