import { Skeleton } from "#components/ui/skeleton.tsx"
import * as words from "#components/words/words.ts"

/** The page's shape: its header, filters, figures and charts. */
export function AnalyticsSkeleton() {
  return (
    <div role="status" aria-label={words.ui.loading}>
      <div className="grid gap-2 border-b px-4 py-5 md:px-6">
        <div className="mx-auto grid w-full max-w-300 gap-2">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-3.5 w-96 max-w-full" />
        </div>
      </div>
      <div className="px-4 py-6 md:px-6">
        <div className="mx-auto grid w-full max-w-300 gap-8">
          <Skeleton className="h-8 w-120 max-w-full" />
          <Skeleton className="h-48" />
          <div className="grid gap-10 md:grid-cols-2 xl:grid-cols-3">
            {["a", "b", "c", "d", "e", "f"].map((key) => (
              <Skeleton key={key} className="h-48" />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
