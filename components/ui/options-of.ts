import type { SelectOption } from "./select.tsx"

/** Options of a `Select` from their labels by value, in their order. */
export const optionsOf = (labels: Record<string, string>): SelectOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
