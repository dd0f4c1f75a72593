import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"

/** The first thing that could not be read of a source that is ready, and how many more there are; nothing without any. */
export function SourceUnread({
  source: { status, unread },
  className,
}: {
  source: Source
  className?: string
}) {
  const [first, ...others] = unread
  if (status !== "ready" || !first) return null
  return (
    <p className={cn("text-12 text-warning", className)}>
      {first.message} {others.length > 0 && words.knowledge.more(others.length)}
    </p>
  )
}
