import type { ComponentProps } from "react"
import { cn } from "./cn.ts"

/**
 * A dense list: 40 px rows, a header that stays, hairlines. On phones a row has two lines: its title and what can be
 * done to it, then the few facts that matter; cells without a `phone` part are left out there.
 */
export function Table({ label, className, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    <div className="relative overflow-clip rounded-panel border">
      <table
        aria-label={label}
        {...props}
        className={cn("w-full border-separate border-spacing-0 text-13 max-md:block", className)}
      />
    </div>
  )
}

export const TableHeader = (props: ComponentProps<"thead">) => <thead {...props} className="max-md:sr-only" />

export const TableBody = (props: ComponentProps<"tbody">) => (
  <tbody
    {...props}
    className="max-md:block [&>tr:last-child>td]:border-b-0 max-md:[&>tr:last-child]:border-b-0"
  />
)

export const TableRow = ({ className, ...props }: ComponentProps<"tr">) => (
  <tr
    {...props}
    className={cn(
      "group/row transition-colors hover:bg-surface has-[a:focus-visible]:bg-surface",
      // The empty box after title and action breaks the line before the facts.
      "max-md:flex max-md:min-h-14 max-md:flex-wrap max-md:content-center max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:px-3 max-md:py-2 max-md:after:order-2 max-md:after:basis-full",
      className,
    )}
  />
)

export const TableHead = ({ className, ...props }: ComponentProps<"th">) => (
  <th
    scope="col"
    {...props}
    className={cn(
      "top-(--top,0px) z-10 h-9 whitespace-nowrap border-b bg-surface px-3 text-left font-medium text-12 text-muted md:sticky",
      className,
    )}
  />
)

const phoneParts = {
  title: "max-md:order-none max-md:w-auto max-md:max-w-none max-md:flex-1 max-md:basis-0",
  action: "max-md:order-1 max-md:w-auto max-md:flex-none",
  fact: "max-md:order-3 max-md:w-auto max-md:max-w-full max-md:truncate max-md:text-12",
}

/** `phone` is the cell's part in the row of a phone; a `fact` that does not explain itself is given a `label` there. */
export function TableCell({
  phone,
  label,
  className,
  children,
  ...props
}: ComponentProps<"td"> & { phone?: keyof typeof phoneParts; label?: string }) {
  return (
    <td
      {...props}
      className={cn(
        "h-10 border-b px-3 py-1.5 max-md:h-auto max-md:min-w-0 max-md:border-b-0 max-md:p-0",
        phone ? phoneParts[phone] : "max-md:hidden",
        className,
      )}
    >
      {label && (
        <span aria-hidden className="text-muted md:hidden">
          {label}{" "}
        </span>
      )}
      {children}
    </td>
  )
}
