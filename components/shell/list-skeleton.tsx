import { Skeleton } from "#components/ui/skeleton.tsx"
import * as words from "#components/words/words.ts"

/** A page of the shape that most have: its header, then a list. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label={words.ui.loading}>
      <div className="grid gap-2 border-b px-4 py-5 md:px-6">
        <div className="mx-auto grid w-full max-w-300 gap-2">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-3.5 w-80 max-w-full" />
        </div>
      </div>
      <div className="px-4 py-6 md:px-6">
        <div className="mx-auto grid w-full max-w-300 gap-px">
          <Skeleton className="h-9" />
          <Skeleton className="h-60" />
        </div>
      </div>
    </div>
  )
}
