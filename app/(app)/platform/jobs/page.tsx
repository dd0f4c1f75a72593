import type { Metadata } from "next"
import { FailedJobs } from "#components/platform-jobs/failed-jobs.tsx"
import { KindTable } from "#components/platform-jobs/kind-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { FilterChips } from "#components/ui/filter-chips.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import * as words from "#components/words/words.ts"
import { may } from "#lib/core/context.ts"
import { failedJobs, jobKinds } from "#lib/domain/job-queue/job-queue.ts"
import { requirePlatform } from "../require-platform.ts"
import { retry } from "./actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.platformJobs.title
  },
}

const HERE = "/platform/jobs"
const PER_PAGE = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What waits in the queue and what was given up, for administrators to look into and to try again. */
export default async function JobsPage({ searchParams }: Props) {
  const ctx = await requirePlatform()
  const { kind: asked, after: given } = await searchParams
  const kind = typeof asked === "string" && /^[a-z-]{1,100}$/.test(asked) ? asked : undefined
  const after = typeof given === "string" && /^\d{1,18}$/.test(given) ? given : undefined
  const [kinds, found] = await Promise.all([
    jobKinds(ctx, {}),
    failedJobs(ctx, { kind, after, take: PER_PAGE + 1 }),
  ])
  const { title, purpose, columns, empty } = words.platformJobs
  const failed = found.slice(0, PER_PAGE)
  const address = (more: Record<string, string | undefined>) => {
    const query = new URLSearchParams(
      Object.entries({ kind, ...more }).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString()
    return query ? `${HERE}?${query}` : HERE
  }
  const mayRetry = may(ctx.principal, "clients.write")
  return (
    <Page title={title} purpose={purpose}>
      {kinds.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <div className="grid grid-cols-1 gap-10">
          <KindTable
            kinds={kinds.map(({ oldestDue, ...each }) => ({
              ...each,
              oldestDue: oldestDue?.toISOString() ?? null,
            }))}
            retry={mayRetry ? retry : undefined}
          />
          <div className="grid grid-cols-1 gap-3">
            {kind && (
              <FilterChips chips={[{ name: columns.kind, value: kind, without: HERE }]} clear={HERE} />
            )}
            <FailedJobs
              jobs={failed.map(({ failedAt, nextAt, ...job }) => ({
                ...job,
                failedAt: failedAt.toISOString(),
                nextAt: nextAt?.toISOString() ?? null,
              }))}
              retry={mayRetry ? retry : undefined}
            />
            <Pagination
              previous={after && address({ after: undefined })}
              next={found.length > PER_PAGE ? address({ after: failed.at(-1)?.id }) : undefined}
            />
          </div>
        </div>
      )}
    </Page>
  )
}
