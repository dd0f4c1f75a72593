/** What the list of conversations shows, as its address says it. */
export interface ConversationQuery {
  bot?: string | undefined
  status?: string | undefined
  channel?: string | undefined
  /** "person": whose visitor asked for one; "waiting", "mine" and "attended" as `peopleOf` has them. */
  wants?: string | undefined
  /** Words that are looked for in messages. */
  search?: string | undefined
  /** From 1. */
  page?: number | undefined
  /** The conversation in the drawer. */
  open?: string | undefined
}

/** The address of the list with these filters; what is empty is left out. */
export function conversationAddress({ page, ...rest }: ConversationQuery): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value)
  if (page && page > 1) params.set("page", String(page))
  const query = params.toString()
  return query ? `/conversations?${query}` : "/conversations"
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function conversationQuery(params: Record<string, string | string[] | undefined>): ConversationQuery {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const page = Number(one("page"))
  return {
    bot: one("bot"),
    status: one("status"),
    channel: one("channel"),
    wants: one("wants"),
    search: one("search")?.slice(0, 200),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
    open: one("open"),
  }
}

/** What the list's filter for people means to the domain; undefined for what is none of its values. */
export const peopleOf = ({
  wants,
}: ConversationQuery): "asked" | "waiting" | "attended" | "own" | undefined =>
  wants === "person"
    ? "asked"
    : wants === "mine"
      ? "own"
      : wants === "waiting" || wants === "attended"
        ? wants
        : undefined
