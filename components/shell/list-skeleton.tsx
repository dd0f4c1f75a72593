import { Skeleton } from "#components/ui/skeleton.tsx"
import { PageSkeleton } from "./page-skeleton.tsx"

/** A page of the shape that most have: its header, then a list. */
export const ListSkeleton = () => (
  <PageSkeleton>
    <div className="grid gap-px">
      <Skeleton className="h-9" />
      <Skeleton className="h-60" />
    </div>
  </PageSkeleton>
)
