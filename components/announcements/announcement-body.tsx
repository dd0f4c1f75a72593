import { ExternalLink } from "lucide-react"
import { Badge } from "#components/ui/badge.tsx"
import { dayText } from "#components/ui/day-text.ts"
import * as words from "#components/words/words.ts"
import type { Told } from "#lib/domain/announcements/schema.ts"

const TONES = { news: "info", important: "warning", maintenance: "warning" } as const

/** An announcement as it is read: when and what about, its text with line breaks, and its link. */
export function AnnouncementBody({ told: { title, text, kind, url, createdAt, isOver } }: { told: Told }) {
  const { kinds, over, open } = words.announcements
  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex flex-wrap items-center gap-2 text-12 text-muted">
        <Badge tone={isOver ? "neutral" : TONES[kind]}>{isOver ? over : kinds[kind]}</Badge>
        {dayText(createdAt)}
      </div>
      <h2 className="font-medium text-14 [overflow-wrap:anywhere]">{title}</h2>
      <p className="whitespace-pre-line text-13 [overflow-wrap:anywhere]">{text}</p>
      {url && (
        <p className="text-13">
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="inline-flex items-center gap-1 underline underline-offset-2"
          >
            {open}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </p>
      )}
    </div>
  )
}
