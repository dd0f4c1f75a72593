import { cn } from "./cn.ts"

/** A small turning ring, for the inside of a control that works. Pages use skeletons. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "size-3.5 shrink-0 animate-spin rounded-full border-[1.5px] border-current border-t-transparent",
        className,
      )}
    />
  )
}
