import { useId } from "react"
import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import type { SourcePage } from "#lib/domain/knowledge/sources/schema.ts"

const tones = { indexed: "success", skipped: "neutral", failed: "danger" } as const

/** The pages of a website with what became of each, and why one has no text. */
export function PageLedger({ pages }: { pages: SourcePage[] }) {
  const knowledge = words.knowledge
  const id = useId()
  const rows = pages.flatMap(({ outcome, ...page }) => (isKnown(outcome) ? { ...page, outcome } : []))
  if (rows.length === 0) return null
  const read = rows.filter(({ outcome }) => outcome === "indexed").length
  return (
    <section aria-labelledby={id} className="border-b">
      <div className="flex items-baseline justify-between gap-3 px-4 pt-3 pb-1 text-12 text-muted">
        <h3 id={id} className="font-medium text-13 text-text">
          {knowledge.pages}
        </h3>
        <span className="tabular-nums">{knowledge.pagesRead(read, rows.length)}</span>
      </div>
      <ul className="pb-2">
        {rows.map(({ position, url, title, outcome, reason, unread }) => (
          <li key={position} className="flex items-start gap-3 px-4 py-1.5">
            <div className="grid min-w-0 flex-1 gap-0.5 text-12">
              {title && <span className="truncate text-13">{title}</span>}
              {url && (
                <a
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  title={url}
                  className="truncate rounded-mark text-muted underline-offset-4 hover:text-text hover:underline"
                >
                  {url.replace(/^https?:\/\//, "")}
                </a>
              )}
              {reason && <span>{reason}</span>}
              {unread.map(({ kind, message }) => (
                <span key={kind} className="text-warning">
                  {message}
                </span>
              ))}
            </div>
            <Badge tone={tones[outcome]}>{knowledge.outcomes[outcome]}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isKnown = (outcome: string): outcome is keyof typeof tones => Object.hasOwn(tones, outcome)
