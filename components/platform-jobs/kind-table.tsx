import Link from "next/link"
import { formatCount } from "#components/analytics/formats.ts"
import { cn } from "#components/ui/cn.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { JobKind } from "#lib/domain/job-queue/schema.ts"
import { type Retry, RetryButton } from "./retry-button.tsx"

const COUNTS = ["waiting", "running", "later", "failing", "givenUp"] as const

/** What stands in the queue by kind; those that were given up can be tried again together. */
export function KindTable({
  kinds,
  retry,
}: {
  kinds: (Omit<JobKind, "oldestDue"> & { oldestDue: string | null })[]
  /** Absent for people who may not. */
  retry: Retry | undefined
}) {
  const { kinds: title, columns } = words.platformJobs
  return (
    <section aria-label={title} className="grid grid-cols-1 gap-3">
      <h2 className="font-medium text-14">{title}</h2>
      <Table label={title}>
        <TableHeader>
          <tr>
            <TableHead>{columns.kind}</TableHead>
            {COUNTS.map((count) => (
              <TableHead key={count} className="text-right">
                {columns[count]}
              </TableHead>
            ))}
            <TableHead>{columns.oldestDue}</TableHead>
            {retry && (
              <TableHead>
                <span className="sr-only">{columns.retry}</span>
              </TableHead>
            )}
          </tr>
        </TableHeader>
        <TableBody>
          {kinds.map(({ kind, oldestDue, ...counts }) => (
            <TableRow key={kind}>
              <TableCell phone="title" className="font-mono text-12">
                {counts.failing + counts.givenUp > 0 ? (
                  <Link href={`/platform/jobs?kind=${kind}`} className="rounded-mark hover:underline">
                    {kind}
                  </Link>
                ) : (
                  kind
                )}
              </TableCell>
              {COUNTS.map((count) => (
                <TableCell
                  key={count}
                  {...(count !== "later" && { phone: "fact" as const, label: columns[count] })}
                  className={cn(
                    "text-right tabular-nums",
                    counts[count] === 0 ? "text-muted" : count === "givenUp" && "font-medium text-danger",
                  )}
                >
                  {formatCount(counts[count])}
                </TableCell>
              ))}
              <TableCell className="whitespace-nowrap text-muted">
                {oldestDue && <RelativeTime at={oldestDue} />}
              </TableCell>
              {retry && (
                <TableCell phone="action" className="text-right">
                  {counts.givenUp > 0 && <RetryButton kind={kind} count={counts.givenUp} retry={retry} />}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  )
}
