import type { ReactNode } from "react"
import * as words from "#components/words/words.ts"

interface Place {
  text: string
  heading: string | null
  pageNumber: number | null
  rowNumber: number | null
}

/** One passage: where it stands, then its words. */
export function PassageItem({
  passage: { text, heading, pageNumber, rowNumber },
  title,
  aside,
}: {
  passage: Place
  title: ReactNode
  aside?: ReactNode
}) {
  const knowledge = words.knowledge
  const place = [
    heading,
    pageNumber === null ? null : knowledge.page(pageNumber),
    rowNumber === null ? null : knowledge.row(rowNumber),
  ].filter(Boolean)
  return (
    <li className="grid grid-cols-1 gap-1.5 border-b px-4 py-3 last:border-b-0">
      <div className="flex items-baseline justify-between gap-3 text-12 text-muted">
        <span className="min-w-0 truncate">
          <span className="font-medium text-text">{title}</span>
          {place.length > 0 && ` · ${place.join(" · ")}`}
        </span>
        {aside}
      </div>
      <p className="whitespace-pre-line break-words text-13">{text}</p>
    </li>
  )
}
