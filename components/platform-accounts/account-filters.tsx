"use client"

import { useRouter } from "next/navigation"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import { SearchForm } from "#components/ui/search-form.tsx"
import * as words from "#components/words/words.ts"
import { type AccountsQuery, accountsAddress, KINDS, STATES } from "./accounts-address.ts"

/** Looks for accounts, and holds the list to a kind or a state; all of it stands in the address. */
export function AccountFilters({ query }: { query: AccountsQuery }) {
  const router = useRouter()
  const { search, filters, states, kinds } = words.platformAccounts
  const choose = (change: Partial<AccountsQuery>) =>
    router.replace(accountsAddress({ ...query, after: undefined, ...change }), { scroll: false })
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <SearchForm
        path="/platform/accounts"
        keep={{ state: query.state, kind: query.kind }}
        label={search.label}
        placeholder={search.placeholder}
        search={query.search}
        className="max-sm:w-full"
      />
      <div className="flex flex-wrap gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
        <FilterSelect
          label={filters.kind}
          any={filters.anyKind}
          value={query.kind}
          options={KINDS.map((value) => ({ value, label: kinds[value] }))}
          onChoose={(kind) => choose({ kind: kind as AccountsQuery["kind"] })}
          className="sm:w-40"
        />
        <FilterSelect
          label={filters.state}
          any={filters.anyState}
          value={query.state}
          options={STATES.map((value) => ({ value, label: states[value] }))}
          onChoose={(state) => choose({ state: state as AccountsQuery["state"] })}
          className="sm:w-40"
        />
      </div>
    </div>
  )
}
