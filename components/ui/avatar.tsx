import { cn } from "./cn.ts"

/** Picture or initials of a person or an account, for where a name stands beside it. */
export function Avatar({
  name,
  image,
  square = false,
  className,
}: {
  name: string
  /** Address of a picture that stands in for the initials. */
  image?: string | null | undefined
  square?: boolean
  className?: string
}) {
  if (image)
    return (
      // A picture of our own host, small already.
      // biome-ignore lint/performance/noImgElement: nothing is to be optimised
      <img
        src={image}
        alt=""
        className={cn("size-6 shrink-0 object-cover", square ? "rounded-control" : "rounded-full", className)}
      />
    )
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
