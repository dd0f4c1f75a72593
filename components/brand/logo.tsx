import { cn } from "#components/ui/cn.ts"
import type { Brand } from "./brand.ts"

/**
 * A brand's logo with its name, or a monogram in the accent where it has none. `mark` leaves the name out. It is shown
 * as it was uploaded, so it needs none of the scripts that `next/image` would load on every page.
 */
export function Logo({
  brand,
  mark = false,
  className,
}: {
  brand: Pick<Brand, "name" | "logo">
  mark?: boolean
  className?: string
}) {
  const letter = [...brand.name.trim()][0]?.toUpperCase() ?? "·"
  return (
    <span className={cn("inline-flex min-w-0 items-center gap-2 font-semibold tracking-tight", className)}>
      {brand.logo ? (
        <picture className="contents">
          <img
            src={brand.logo}
            alt={mark ? brand.name : ""}
            width={128}
            height={24}
            decoding="async"
            className="h-6 w-auto max-w-32 object-contain"
          />
        </picture>
      ) : (
        <span
          aria-hidden
          className="grid size-6 shrink-0 place-items-center rounded-control bg-accent text-13 text-accent-contrast"
        >
          {letter}
        </span>
      )}
      {mark ? (
        brand.logo ? null : (
          <span className="sr-only">{brand.name}</span>
        )
      ) : (
        <span className="truncate">{brand.name}</span>
      )}
    </span>
  )
}
