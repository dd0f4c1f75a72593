"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import * as words from "#components/words/words.ts"
import { type SourceList, sourceAddress } from "./source-address.ts"

/** Narrows a list of sources to one bot, in its address. */
export function BotFilter({ list, bots }: { list: SourceList; bots: { id: string; name: string }[] }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const choose = (bot: string | undefined) => {
    const address = sourceAddress({ path: list.path, bot })
    start(() => router.replace(address, { scroll: false }))
  }
  return (
    <search aria-busy={pending}>
      <FilterSelect
        label={words.knowledge.botFilter}
        any={words.knowledge.bots}
        value={list.bot}
        options={bots.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={choose}
        className="sm:w-56"
      />
    </search>
  )
}
