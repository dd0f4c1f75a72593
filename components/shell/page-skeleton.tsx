import type { ReactNode } from "react"
import { Skeleton } from "#components/ui/skeleton.tsx"
import * as words from "#components/words/words.ts"

/** A page that loads: the shape of its header, and that of its content. */
export const PageSkeleton = ({ children }: { children: ReactNode }) => (
  <div role="status" aria-label={words.ui.loading}>
    <div className="grid gap-2 border-b px-4 py-5 md:px-6">
      <div className="mx-auto grid w-full max-w-300 gap-2">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-3.5 w-80 max-w-full" />
      </div>
    </div>
    <div className="px-4 py-6 md:px-6">
      <div className="mx-auto w-full max-w-300">{children}</div>
    </div>
  </div>
)
