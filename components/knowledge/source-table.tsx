import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { Source } from "#lib/domain/knowledge/sources/schema.ts"
import { sizeOf } from "./size-of.ts"
import { SourceActions, type SourceChanges } from "./source-actions.tsx"
import { type SourceList, sourceAddress } from "./source-address.ts"
import { SourceFailure } from "./source-failure.tsx"
import { SourceKind } from "./source-kind.tsx"
import { SourceStatus } from "./source-status.tsx"
import { SourceUnread } from "./source-unread.tsx"

/** Sources, newest first, with the reason beneath the name of one that failed. A name opens its passages. */
export function SourceTable({
  sources,
  list,
  changes,
  withBot = false,
}: {
  sources: Source[]
  list: SourceList
  /** Absent where the reader may not change anything. */
  changes?: SourceChanges | undefined
  withBot?: boolean
}) {
  const knowledge = words.knowledge
  return (
    <Table label={knowledge.list}>
      <TableHeader>
        <tr>
          <TableHead>{knowledge.name}</TableHead>
          <TableHead>{knowledge.status}</TableHead>
          {withBot && <TableHead>{knowledge.bot}</TableHead>}
          <TableHead className="text-right">{knowledge.passages}</TableHead>
          <TableHead className="text-right">{knowledge.size}</TableHead>
          <TableHead>{knowledge.synced}</TableHead>
          {changes && (
            <TableHead>
              <span className="sr-only">{words.ui.more}</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {sources.map((source) => (
          <TableRow key={source.id} className={source.id === list.source ? "bg-surface" : ""}>
            <TableCell phone="title" className="w-full min-w-56 max-w-0">
              <div className="flex items-center gap-2.5">
                <SourceKind source={source} />
                <Link
                  href={sourceAddress({ ...list, source: source.id })}
                  scroll={false}
                  aria-label={knowledge.view(source.name)}
                  className="truncate rounded-mark font-medium underline-offset-4 hover:underline"
                >
                  {source.name}
                </Link>
              </div>
              <SourceFailure source={source} className="mt-0.5 pb-1 pl-6.5" />
              <SourceUnread source={source} className="mt-0.5 pb-1 pl-6.5" />
            </TableCell>
            <TableCell phone="fact">
              <SourceStatus source={source} />
            </TableCell>
            {withBot && (
              <TableCell phone="fact" className="max-w-48 truncate">
                {source.bot && (
                  <Link
                    href={`/bots/${source.bot.id}/knowledge`}
                    className="rounded-mark text-muted underline-offset-4 hover:text-text hover:underline"
                  >
                    {source.bot.name}
                  </Link>
                )}
              </TableCell>
            )}
            <TableCell className="text-right tabular-nums">
              {source.version !== null ? source.recordCount.toLocaleString(locale()) : "–"}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right tabular-nums">{sizeOf(source)}</TableCell>
            <TableCell phone="fact" className="text-muted">
              {source.syncedAt ? <RelativeTime at={source.syncedAt.toISOString()} /> : knowledge.never}
              {source.nextSyncAt && (
                <p className="whitespace-nowrap text-12 max-md:hidden">
                  {knowledge.schedule.next} <RelativeTime at={source.nextSyncAt.toISOString()} />
                </p>
              )}
            </TableCell>
            {changes && (
              <TableCell phone="action" className="w-10 pl-0 text-right">
                <SourceActions source={source} {...changes} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
