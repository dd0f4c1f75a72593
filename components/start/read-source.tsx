import { PageLedger } from "#components/knowledge/page-ledger.tsx"
import { SourceActions, type SourceChanges } from "#components/knowledge/source-actions.tsx"
import { SourceFailure } from "#components/knowledge/source-failure.tsx"
import { SourceKind } from "#components/knowledge/source-kind.tsx"
import { SourceStatus } from "#components/knowledge/source-status.tsx"
import { SourceUnread } from "#components/knowledge/source-unread.tsx"
import { Progress } from "#components/ui/progress.tsx"
import * as words from "#components/words/words.ts"
import type { Source, SourcePage } from "#lib/domain/knowledge/sources/schema.ts"

/** Something that the bot reads: how far it is, page by page, and what to do where that failed. */
export function ReadSource({
  source,
  pages,
  advice,
  changes,
}: {
  source: Source
  /** Of a website. */
  pages: SourcePage[]
  advice: keyof typeof words.start.content.advice | undefined
  changes: SourceChanges
}) {
  const knowledge = words.knowledge
  const { status, progress, type, version } = source
  const isFetching = status === "fetching" && progress.found > 0
  return (
    <li className="grid grid-cols-1">
      <div className="flex min-h-12 flex-wrap items-center gap-x-2.5 gap-y-1 px-4 py-2">
        <SourceKind source={source} />
        <span className="min-w-0 flex-1 basis-40 truncate font-medium text-13">{source.name}</span>
        {version !== null && (
          <span className="text-12 text-muted tabular-nums max-sm:hidden">
            {knowledge.passagesOf(source.recordCount)}
          </span>
        )}
        <SourceStatus source={source} />
        <SourceActions source={source} {...changes} />
      </div>
      {isFetching && (
        <Progress
          className="px-4 pb-3"
          label={knowledge.statuses.fetching}
          detail={knowledge.fetched(progress.read, progress.found)}
          value={progress.read / progress.found}
        />
      )}
      {(status === "failed" || source.unread.length > 0) && (
        <div className="grid gap-1 px-4 pb-3">
          <SourceFailure source={source} />
          <SourceUnread source={source} />
          {status === "failed" && advice && <p className="text-13">{words.start.content.advice[advice]}</p>}
        </div>
      )}
      {type === "url" && pages.length > (status === "failed" ? 1 : 0) && (
        <div className="max-h-64 overflow-y-auto border-t [&>section]:border-b-0">
          <PageLedger pages={status === "fetching" ? pages.toReversed() : pages} />
        </div>
      )}
    </li>
  )
}
