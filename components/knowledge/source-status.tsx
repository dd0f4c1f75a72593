import { Badge } from "#components/ui/badge.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"

/** How far a source is on its way into the answers. */
export function SourceStatus({
  source: { status, version, progress, unread },
}: {
  source: Pick<Source, "status" | "version" | "progress" | "unread">
}) {
  if (status === "failed" && version !== null)
    return (
      <Badge tone="warning" dot>
        {words.knowledge.statuses.kept}
      </Badge>
    )
  if (status === "ready" && unread.length)
    return (
      <Badge tone="warning" dot>
        {words.knowledge.statuses.partly}
      </Badge>
    )
  const knowledge = words.knowledge
  const counted = status === "fetching" && progress.found > 0
  const text = counted ? knowledge.fetching(progress.read, progress.found) : knowledge.statuses[status]
  if (status === "ready" || status === "failed")
    return (
      <Badge tone={status === "ready" ? "success" : "danger"} dot>
        {text}
      </Badge>
    )
  return (
    <Badge tone="info">
      <Spinner className="size-2.5" />
      {text}
    </Badge>
  )
}
