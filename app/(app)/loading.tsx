import { Skeleton } from "#components/ui/skeleton.tsx"
import { words } from "#components/words/words.ts"

export default function Loading() {
  return (
    <div role="status" aria-label={words.ui.loading} className="grid gap-3 px-4 py-5 md:px-6">
      <Skeleton className="h-6 w-48" />
      <Skeleton className="w-80 max-w-full" />
      <Skeleton className="mt-6 h-80" />
    </div>
  )
}
