"use client"

import { useRouter } from "next/navigation"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import * as words from "#components/words/words.ts"
import { type ClientsQuery, clientsAddress } from "./clients-address.ts"

/** Holds the list to clients on one plan; the choice stands in the address. */
export function PlanFilter({ query, plans }: { query: ClientsQuery; plans: { id: string; name: string }[] }) {
  const router = useRouter()
  const { filter } = words.plans
  const options = [
    ...plans.map(({ id, name }) => ({ value: id, label: name })),
    { value: "none", label: filter.none },
  ]
  return (
    <FilterSelect
      label={filter.label}
      any={filter.any}
      value={query.plan}
      options={options}
      onChoose={(plan) => router.replace(clientsAddress({ ...query, page: 1, plan }), { scroll: false })}
      className="sm:w-48"
    />
  )
}
