import { ChevronLeft, ChevronRight } from "lucide-react"
import * as words from "#components/words/words.ts"
import { ButtonLink } from "./button-link.tsx"

/** Steps through a list by cursor: an address is given only where there is a page. */
export function Pagination({
  previous,
  next,
  summary,
}: {
  previous?: string | undefined
  next?: string | undefined
  /** Such as "1 to 50". */
  summary?: string
}) {
  if (!previous && !next) return null
  return (
    <nav
      aria-label={words.ui.pages}
      className="flex items-center justify-between gap-2 pt-3 text-12 text-muted"
    >
      <span className="tabular-nums">{summary}</span>
      <span className="flex gap-2">
        {previous && (
          <ButtonLink size="sm" href={previous} rel="prev" scroll={false}>
            <ChevronLeft aria-hidden />
            {words.ui.previous}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink size="sm" href={next} rel="next" scroll={false}>
            {words.ui.next}
            <ChevronRight aria-hidden />
          </ButtonLink>
        )}
      </span>
    </nav>
  )
}
