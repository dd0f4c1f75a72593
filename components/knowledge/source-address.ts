/** Where a list of sources is, and what of it shows. */
export interface SourceList {
  /** `/knowledge`, or the knowledge of one bot. */
  path: string
  /** Only on `/knowledge`: the bot that it is narrowed to. */
  bot?: string | undefined
  page?: number | undefined
  /** The source whose passages are open. */
  source?: string | undefined
  /** The question in the search tester. */
  question?: string | undefined
}

/** The address of a list of sources; what is empty is left out. */
export function sourceAddress({ path, page, ...rest }: SourceList): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value)
  if (page && page > 1) params.set("page", String(page))
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

/** The same, read from a page's search parameters; what is malformed counts as absent. */
export function sourceList(path: string, params: Record<string, string | string[] | undefined>): SourceList {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === "string" && value !== "" ? value : undefined
  }
  const page = Number(one("page"))
  return {
    path,
    bot: one("bot"),
    source: one("source"),
    question: one("question")?.slice(0, 2000),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
