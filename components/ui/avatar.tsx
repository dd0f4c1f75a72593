import { cn } from "./cn.ts"

/** Initials of a person or an account, for where a name stands beside it. */
export function Avatar({
  name,
  square = false,
  className,
}: {
  name: string
  square?: boolean
  className?: string
}) {
  const letters = name
    .trim()
    .split(/[\s@._-]+/)
    .slice(0, 2)
    .map((part) => [...part][0]?.toUpperCase() ?? "")
    .join("")
  return (
    <span
      aria-hidden
      data-letters={letters || "·"}
      className={cn(
        "grid size-6 shrink-0 select-none place-items-center bg-accent-soft font-semibold text-[0.625rem] text-accent-text before:content-[attr(data-letters)]",
        square ? "rounded-control" : "rounded-full",
        className,
      )}
    />
  )
}
