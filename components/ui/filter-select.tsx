"use client"

import { Select, type SelectOption } from "./select.tsx"

const ANY = "any"

/** A filter of a list: one of its values, or any, which is what a value that is not offered counts as. */
export const FilterSelect = ({
  label,
  any,
  value,
  options,
  onChoose,
  className,
}: {
  label: string
  /** What stands there while nothing is filtered. */
  any: string
  value: string | undefined
  options: readonly SelectOption[]
  /** Gets undefined for any. */
  onChoose: (value: string | undefined) => void
  className?: string
}) => (
  <Select
    label={label}
    value={options.some((option) => option.value === value) ? (value ?? ANY) : ANY}
    onValueChange={(chosen) => onChoose(chosen === ANY ? undefined : chosen)}
    options={[{ value: ANY, label: any }, ...options]}
    {...(className && { className })}
  />
)
