import Link from "next/link"
import { Badge } from "#components/ui/badge.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { FailedJob } from "#lib/domain/job-queue/schema.ts"
import { type Retry, RetryButton } from "./retry-button.tsx"

/** Jobs whose last try failed, each with why, as far as that may be shown. */
export function FailedJobs({
  jobs,
  retry,
}: {
  jobs: (Omit<FailedJob, "failedAt" | "nextAt"> & { failedAt: string; nextAt: string | null })[]
  /** Absent for people who may not. */
  retry: Retry | undefined
}) {
  const { failed } = words.platformJobs
  return (
    <section aria-label={failed.title} className="grid grid-cols-1 gap-3">
      <div className="grid gap-0.5">
        <h2 className="font-medium text-14">{failed.title}</h2>
        <p className="text-13 text-muted">{failed.text}</p>
      </div>
      {jobs.length === 0 ? (
        <p className="rounded-panel border border-dashed px-3 py-4 text-13 text-muted">{failed.none}</p>
      ) : (
        <ul className="divide-y rounded-panel border">
          {jobs.map((job) => (
            <li key={job.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-3 text-13">
              <div className="grid min-w-0 flex-1 basis-64 gap-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="font-mono text-12">{job.kind}</span>
                  <Badge tone={job.isGivenUp ? "danger" : "warning"} dot>
                    {job.isGivenUp ? failed.givenUp : failed.tried(job.attempts, job.maxAttempts)}
                  </Badge>
                  <span className="text-muted">
                    <RelativeTime at={job.failedAt} />
                  </span>
                </p>
                <p className="[overflow-wrap:anywhere]">{job.error || failed.unknown}</p>
                {job.accountId && job.account !== null && (
                  <Link
                    href={`/platform/accounts/${job.accountId}`}
                    className="justify-self-start rounded-mark text-12 text-muted underline-offset-4 hover:text-text hover:underline"
                  >
                    {job.account || words.clients.unnamed}
                  </Link>
                )}
              </div>
              {retry && <RetryButton kind={job.kind} id={job.id} count={1} retry={retry} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
