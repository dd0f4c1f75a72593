import { type SourceList, sourceAddress } from "#components/knowledge/source-address.ts"
import * as words from "#components/words/words.ts"

/** Rows of a page of sources. */
export const PER_PAGE = 25

/** Where the pages before and after this one are, and which rows it shows. */
export function sourceSteps(list: SourceList, shown: number, total: number) {
  const page = list.page ?? 1
  const before = (page - 1) * PER_PAGE
  const to = (next: number) => sourceAddress({ ...list, source: undefined, page: next })
  return {
    previous: page > 1 ? to(page - 1) : undefined,
    next: before + shown < total ? to(page + 1) : undefined,
    summary: words.conversations.range(before + 1, before + shown, total),
  }
}

/** How many of the rows have come to an end, well or not. */
export const settled = (sources: readonly { status: string }[]): number =>
  sources.filter(({ status }) => status === "ready" || status === "failed").length
