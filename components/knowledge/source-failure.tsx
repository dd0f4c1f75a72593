import { cn } from "#components/ui/cn.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"

/** Why a source could not be read, and what it still answers from; nothing where it has not failed. */
export function SourceFailure({
  source: { status, error, version, syncedAt },
  className,
}: {
  source: Source
  className?: string
}) {
  if (status !== "failed") return null
  return (
    <p className={cn("text-12", version === null ? "text-danger" : "text-warning", className)}>
      {error}
      {version !== null && syncedAt && (
        <>
          {" "}
          {words.knowledge.kept} <RelativeTime at={syncedAt.toISOString()} />.
        </>
      )}
    </p>
  )
}
