import { words } from "#components/words/words.ts"
import type { Source, SourcePage, SourceRecord } from "#lib/domain/sources/schema.ts"
import { PageLedger } from "./page-ledger.tsx"
import { PassageItem } from "./passage-item.tsx"
import { sizeOf } from "./size-of.ts"
import { SourceFailure } from "./source-failure.tsx"
import { SourceStatus } from "./source-status.tsx"

/** Passages that are shown of one source; a longer one says how many there are. */
export const SHOWN_PASSAGES = 200

/** What became of a source: its state, the reason of a failure, and the passages that answers quote. */
export function SourcePassages({
  source,
  pages,
  records,
}: {
  source: Source
  pages: SourcePage[]
  records: SourceRecord[]
}) {
  const { knowledge } = words
  const { status, version, type, recordCount } = source
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-3 text-12 text-muted">
        <SourceStatus source={source} />
        <span>{knowledge.kinds[type]}</span>
        <span>{sizeOf(source)}</span>
        {version !== null && <span>{knowledge.passagesOf(recordCount)}</span>}
      </div>
      {status === "failed" && (
        <div className="grid gap-0.5 border-b px-4 py-3 text-13">
          <h3 className="font-medium">{version === null ? knowledge.why : knowledge.whyKept}</h3>
          <SourceFailure source={source} />
        </div>
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
