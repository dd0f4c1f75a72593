import type { SelectOption } from "./select.tsx"

/** Options of a `Select` from their labels by value, in their order; a label is read when it is shown. */
export const optionsOf = (labels: Record<string, string>): SelectOption[] =>
  Object.keys(labels).map((value) => ({
    value,
    get label() {
      return labels[value] ?? value
    },
  }))
