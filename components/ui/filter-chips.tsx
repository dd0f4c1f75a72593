import { X } from "lucide-react"
import Link from "next/link"
import * as words from "#components/words/words.ts"

export interface FilterChip {
  /** Such as "Status". */
  name: string
  value: string
  /** The address of the list without this filter. */
  without: string
}

/** The filters that are on, each removable; they live in the address, so they are links. */
export function FilterChips({ chips, clear }: { chips: FilterChip[]; clear: string }) {
  if (chips.length === 0) return null
  return (
    <ul aria-label={words.ui.filters} className="flex flex-wrap items-center gap-1.5 text-12">
      {chips.map((chip) => (
        <li
          key={`${chip.name}${chip.value}`}
          className="flex h-6 items-center gap-1 rounded-full border bg-surface pr-0.5 pl-2.5"
        >
          <span className="text-muted">{chip.name}</span>
          <span className="font-medium">{chip.value}</span>
          <Link
            href={chip.without}
            scroll={false}
            aria-label={words.ui.removeFilter(`${chip.name} ${chip.value}`)}
            className="grid size-5 place-items-center rounded-full text-muted hover:bg-hover hover:text-text"
          >
            <X aria-hidden className="size-3" />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link
            href={clear}
            scroll={false}
            className="px-1 text-muted underline-offset-2 hover:text-text hover:underline"
          >
            {words.ui.clearFilters}
          </Link>
        </li>
      )}
    </ul>
  )
}
