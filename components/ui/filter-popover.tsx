"use client"

import { SlidersHorizontal } from "lucide-react"
import type { ReactNode } from "react"
import { Button } from "./button.tsx"
import { FilterSelect } from "./filter-select.tsx"
import { Popover, PopoverContent, PopoverTrigger } from "./popover.tsx"
import type { SelectOption } from "./select.tsx"

/** The filters of a list that are too many to stand above it, behind a button. `children` stand below them. */
export const FilterPopover = <Name extends string>({
  label,
  filters,
  values,
  onChoose,
  className,
  children,
}: {
  label: string
  filters: readonly { name: Name; label: string; any: string; options: readonly SelectOption[] }[]
  values: Partial<Record<Name, string | undefined>>
  /** Gets undefined for any. */
  onChoose: (name: Name, value: string | undefined) => void
  /** Of the button. */
  className?: string
  children?: ReactNode
}) => (
  <Popover>
    <PopoverTrigger asChild>
      <Button aria-haspopup="dialog" {...(className && { className })}>
        <SlidersHorizontal aria-hidden />
        {label}
      </Button>
    </PopoverTrigger>
    <PopoverContent align="start" aria-label={label} className="grid w-96 gap-2 p-3">
      {filters.map(({ name, ...filter }) => (
        <FilterSelect
          key={name}
          {...filter}
          value={values[name]}
          onChoose={(value) => onChoose(name, value)}
        />
      ))}
      {children}
    </PopoverContent>
  </Popover>
)
