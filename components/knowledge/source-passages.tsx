import { Progress } from "#components/ui/progress.tsx"
import * as words from "#components/words/words.ts"
import type { Source, SourcePage, SourceRecord } from "#lib/domain/knowledge/sources/schema.ts"
import { PageLedger } from "./page-ledger.tsx"
import { PassageItem } from "./passage-item.tsx"
import { type ScheduleAction, ScheduleField } from "./schedule-field.tsx"
import { sizeOf } from "./size-of.ts"
import { SourceFailure } from "./source-failure.tsx"
import { kindOf } from "./source-kind.tsx"
import { SourceStatus } from "./source-status.tsx"

/** Passages that are shown of one source; a longer one says how many there are. */
export const SHOWN_PASSAGES = 200

/** What became of a source: its state, the reason of a failure, and the passages that answers quote. */
export function SourcePassages({
  source,
  pages,
  records,
  setSchedule,
}: {
  source: Source
  pages: SourcePage[]
  records: SourceRecord[]
  /** Absent where the reader may not change anything. */
  setSchedule?: ScheduleAction | undefined
}) {
  const knowledge = words.knowledge
  const { status, version, type, recordCount, progress } = source
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-3 text-12 text-muted">
        <SourceStatus source={source} />
        <span>{knowledge.kinds[kindOf(source)]}</span>
        <span>{sizeOf(source)}</span>
        {version !== null && <span>{knowledge.passagesOf(recordCount)}</span>}
      </div>
      {status === "fetching" && progress.found > 0 && (
        <Progress
          className="border-b px-4 py-3"
          label={knowledge.statuses.fetching}
          detail={knowledge.fetched(progress.read, progress.found)}
          value={progress.read / progress.found}
        />
      )}
      {type === "url" && <ScheduleField source={source} setSchedule={setSchedule} />}
      {status === "failed" && (
        <div className="grid gap-0.5 border-b px-4 py-3 text-13">
          <h3 className="font-medium">{version === null ? knowledge.why : knowledge.whyKept}</h3>
          <SourceFailure source={source} />
          {(type === "url" || type === "file") && (
            <p className="text-12 text-muted">{knowledge.advice[type]}</p>
          )}
        </div>
      )}
      {version !== null && source.unread.length > 0 && (
        <section aria-labelledby="unread" className="grid gap-1 border-b px-4 py-3 text-13">
          <h3 id="unread" className="font-medium">
            {knowledge.unread}
          </h3>
          <ul className="grid gap-1 text-12 text-warning">
            {source.unread.map(({ kind, message }) => (
              <li key={kind}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {type === "url" && <PageLedger pages={pages} />}
      {records.length > 0 && version !== null ? (
        <>
          <ol>
            {records.map((record) => (
              <PassageItem key={record.id} passage={record} title={knowledge.passage(record.position + 1)} />
            ))}
          </ol>
          {recordCount > records.length && (
            <p className="px-4 py-3 text-12 text-muted">{knowledge.shortened(records.length, recordCount)}</p>
          )}
        </>
      ) : (
        status !== "failed" && (
          <p className="px-4 py-3 text-13 text-muted">
            {status === "ready"
              ? knowledge.noPassages
              : type === "url"
                ? knowledge.workingSite
                : knowledge.working}
          </p>
        )
      )}
    </>
  )
}
