import { words } from "#components/words/words.ts"
import type { Source, SourceRecord } from "#lib/domain/sources/schema.ts"
import { PassageItem } from "./passage-item.tsx"
import { readableSize } from "./readable-size.ts"
import { SourceStatus } from "./source-status.tsx"

/** Passages that are shown of one source; a longer one says how many there are. */
export const SHOWN_PASSAGES = 200

/** What became of a source: its state, the reason of a failure, and the passages that answers quote. */
export function SourcePassages({ source, records }: { source: Source; records: SourceRecord[] }) {
  const { knowledge } = words
  const { status, error, type, byteSize, recordCount } = source
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-3 text-12 text-muted">
        <SourceStatus status={status} />
        <span>{knowledge.kinds[type]}</span>
        <span>{readableSize(byteSize)}</span>
        {status === "ready" && <span>{knowledge.passagesOf(recordCount)}</span>}
      </div>
      {status === "failed" ? (
        <div className="grid gap-0.5 px-4 py-3 text-13">
          <h3 className="font-medium">{knowledge.why}</h3>
          <p className="text-danger">{error}</p>
        </div>
      ) : records.length > 0 && status === "ready" ? (
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
        <p className="px-4 py-3 text-13 text-muted">
          {status === "ready" ? knowledge.noPassages : knowledge.working}
        </p>
      )}
    </>
  )
}
