import { Skeleton } from "#components/ui/skeleton.tsx"
import { PageSkeleton } from "./page-skeleton.tsx"

/** The shape of Analytics: its header, filters, figures and charts. */
export const FiguresSkeleton = () => (
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
