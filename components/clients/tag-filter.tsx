"use client"

import { useRouter } from "next/navigation"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import * as words from "#components/words/words.ts"
import { type ClientsQuery, clientsAddress } from "./clients-address.ts"

/** Holds the list to clients that have a tag; the choice stands in the address. */
export function TagFilter({ query, tags }: { query: ClientsQuery; tags: string[] }) {
  const router = useRouter()
  const { tags: tagged } = words.clients
  return (
    <FilterSelect
      label={tagged.filter}
      any={tagged.any}
      value={tags.find((tag) => tag.toLowerCase() === query.tag?.toLowerCase())}
      options={tags.map((tag) => ({ value: tag, label: tag }))}
      onChoose={(tag) => router.replace(clientsAddress({ ...query, page: 1, tag }), { scroll: false })}
      className="sm:w-40"
    />
  )
}
