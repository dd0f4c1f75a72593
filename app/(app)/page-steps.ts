import * as words from "#components/words/words.ts"

const PER_PAGE = 25

/** The page of a list that an address names; what is malformed counts as the first. `links` leads to its neighbours. */
export function pageSteps(path: string, named: string | string[] | undefined) {
  const number = Number(named)
  const page = Number.isSafeInteger(number) && number > 0 && number < 100_000 ? number : 1
  const to = (next: number) => (next > 1 ? `${path}?page=${next}` : path)
  const before = (page - 1) * PER_PAGE
  return {
    shown: { page, perPage: PER_PAGE },
    links: (count: number, total: number) => ({
      previous: page > 1 ? to(page - 1) : undefined,
      next: before + count < total ? to(page + 1) : undefined,
      summary: words.conversations.range(before + 1, before + count, total),
    }),
  }
}
