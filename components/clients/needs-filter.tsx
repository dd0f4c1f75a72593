"use client"

import { useRouter } from "next/navigation"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import * as words from "#components/words/words.ts"
import { type ClientsQuery, clientsAddress, healthReasons } from "./clients-address.ts"

/** Holds the list to clients that need a look; the choice stands in the address. */
export function NeedsFilter({ query }: { query: ClientsQuery }) {
  const router = useRouter()
  const health = words.clients.health
  const options = [
    { value: "look", label: health.look },
    ...healthReasons().map((reason) => ({ value: reason, label: health.reasons[reason] })),
  ]
  return (
    <FilterSelect
      label={health.label}
      any={health.any}
      value={query.needs}
      options={options}
      onChoose={(needs) =>
        router.replace(clientsAddress({ ...query, page: 1, needs: needs as ClientsQuery["needs"] }), {
          scroll: false,
        })
      }
      className="sm:w-48"
    />
  )
}
