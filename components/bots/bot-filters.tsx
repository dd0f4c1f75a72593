"use client"

import Link from "next/link"
import { useRouter } from "next/navigation"
import { cn } from "#components/ui/cn.ts"
import { SearchForm } from "#components/ui/search-form.tsx"
import { Select } from "#components/ui/select.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { BotState } from "#lib/domain/analytics/schema.ts"
import { type BotsQuery, botsAddress, SORTS, STATES } from "./bots-address.ts"

/** Search, states with how many bots are in each, and order; all of it stands in the address. */
export function BotFilters({ query, states }: { query: BotsQuery; states: Record<BotState, number> }) {
  const router = useRouter()
  const { filters, states: names } = words.bots
  const all = Object.values(states).reduce((sum, count) => sum + count, 0)
  const state = (key: BotState | undefined, name: string, count: number) => (
    <li key={name}>
      <Link
        href={botsAddress({ ...query, state: key, page: 1 })}
        scroll={false}
        aria-current={query.state === key ? "true" : undefined}
        className={cn(
          "flex h-7 items-center gap-1.5 rounded-control px-2 text-13 text-muted transition-colors hover:bg-hover hover:text-text",
          query.state === key && "bg-accent-soft font-medium text-accent-text",
        )}
      >
        {name}
        <span className="text-12 tabular-nums">{count.toLocaleString(locale())}</span>
      </Link>
    </li>
  )
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SearchForm
          path="/bots"
          keep={{ state: query.state, sort: query.sort }}
          label={filters.search}
          placeholder={filters.placeholder}
          search={query.search}
          className="max-sm:w-full"
        />
        <Select
          label={filters.sort}
          value={query.sort ?? "created"}
          onValueChange={(sort) =>
            router.replace(botsAddress({ ...query, page: 1, sort: SORTS.find((each) => each === sort) }), {
              scroll: false,
            })
          }
          options={SORTS.map((value) => ({ value, label: filters.sorts[value] }))}
          className="sm:w-48"
        />
      </div>
      <ul aria-label={filters.label} className="-mx-2 flex flex-wrap gap-1">
        {state(undefined, filters.all, all)}
        {STATES.filter((each) => states[each] > 0 || query.state === each).map((each) =>
          state(each, names[each], states[each]),
        )}
      </ul>
    </div>
  )
}
