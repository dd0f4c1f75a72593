import type { ComponentProps } from "react"
import { cn } from "./cn.ts"

/**
 * A dense list: 40 px rows, a header that stays, hairlines. On phones a wide table scrolls sideways inside it; it is
 * positioned so that texts for screen readers scroll with it instead of widening the page.
 */
export function Table({ label, className, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    <div className="relative rounded-panel border max-md:overflow-x-auto md:overflow-clip">
      <table
        aria-label={label}
        {...props}
        className={cn("w-full border-separate border-spacing-0 text-13", className)}
      />
    </div>
  )
}

export const TableHeader = (props: ComponentProps<"thead">) => <thead {...props} />

export const TableBody = (props: ComponentProps<"tbody">) => (
  <tbody {...props} className="[&>tr:last-child>td]:border-b-0" />
)

export const TableRow = ({ className, ...props }: ComponentProps<"tr">) => (
  <tr
    {...props}
    className={cn("group/row transition-colors hover:bg-surface has-[a:focus-visible]:bg-surface", className)}
  />
)

export const TableHead = ({ className, ...props }: ComponentProps<"th">) => (
  <th
    scope="col"
    {...props}
    className={cn(
      "top-(--top,0px) z-10 md:sticky h-9 whitespace-nowrap border-b bg-surface px-3 text-left font-medium text-12 text-muted",
      className,
    )}
  />
)

export const TableCell = ({ className, ...props }: ComponentProps<"td">) => (
  <td {...props} className={cn("h-10 border-b px-3 py-1.5 max-md:whitespace-nowrap", className)} />
)
