import { cn } from "./cn.ts"

/** A grey shape in place of content that is on its way; it shows after 150 ms, so fast pages do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden className="animate-appear">
      <div className={cn("h-4 animate-pulse rounded-control bg-hover", className)} />
    </div>
  )
}
