import { PageSkeleton } from "#components/shell/page-skeleton.tsx"
import { Skeleton } from "#components/ui/skeleton.tsx"

/** The page's shape: its header, filters, figures and charts. */
export const AnalyticsSkeleton = () => (
  <PageSkeleton>
    <div className="grid gap-8">
      <Skeleton className="h-8 w-120 max-w-full" />
      <Skeleton className="h-48" />
      <div className="grid gap-10 md:grid-cols-2 xl:grid-cols-3">
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <Skeleton key={key} className="h-48" />
        ))}
      </div>
    </div>
  </PageSkeleton>
)
