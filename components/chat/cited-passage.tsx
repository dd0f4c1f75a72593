import { ExternalLink } from "lucide-react"
import * as words from "#components/words/words.ts"
import { markQuote } from "./mark-quote.ts"
import type { Citation } from "./message.ts"
import { safeLink } from "./safe-link.ts"

/** The passage an answer quotes, with the quoted span marked, under the title and place of its page, and a link to it. */
export function CitedPassage({ citation }: { citation: Citation }) {
  const { before, quote, after } = markQuote(citation.text ?? "", citation.quote)
  const href = safeLink(citation.url ?? "")
  const place = [citation.heading, citation.page ? words.chat.page(citation.page) : null]
    .filter(Boolean)
    .join(" · ")
  return (
    <figure className="grid">
      <figcaption className="grid gap-0.5 border-b px-3 py-2">
        <span className="flex items-center gap-2">
          <SourceNumber index={citation.index} />
          <span className="truncate font-medium text-13">{citation.title || citation.sourceName}</span>
        </span>
        {place && <span className="truncate pl-6.5 text-12 text-muted">{place}</span>}
        {href && (
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            title={words.chat.openPage}
            className="flex items-center gap-1 pl-6.5 text-12 text-accent-text underline-offset-2 hover:underline"
          >
            <span className="truncate">{addressOf(href)}</span>
            <ExternalLink aria-hidden className="size-3 shrink-0" />
            <span className="sr-only">{words.chat.openPage}</span>
          </a>
        )}
      </figcaption>
      <blockquote className="max-h-72 overflow-y-auto whitespace-pre-line px-3 py-2.5 text-13 text-muted">
        {before}
        <mark className="rounded-mark bg-mark box-decoration-clone px-0.5 py-px text-text">{quote}</mark>
        {after}
      </blockquote>
    </figure>
  )
}

/** An address as people read it: without its scheme and what opens it at the quote. */
const addressOf = (href: string) =>
  href
    .replace(/#?:~:text=.*$/, "")
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "")

export const SourceNumber = ({ index }: { index: number }) => (
  <span className="grid size-4.5 shrink-0 place-items-center rounded-mark bg-accent-soft font-medium text-[0.6875rem] text-accent-text tabular-nums">
    {index}
  </span>
)
