"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { type SourceList, sourceAddress } from "./source-address.ts"

const any = "any"

/** Narrows a list of sources to one bot, in its address. */
export function BotFilter({ list, bots }: { list: SourceList; bots: { id: string; name: string }[] }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const choose = (value: string) => {
    const address = sourceAddress({ path: list.path, bot: value === any ? undefined : value })
    start(() => router.replace(address, { scroll: false }))
  }
  return (
    <search aria-busy={pending}>
      <Select
        label={words.knowledge.botFilter}
        value={bots.some(({ id }) => id === list.bot) ? (list.bot ?? any) : any}
        onValueChange={choose}
        options={[
          { value: any, label: words.knowledge.bots },
          ...bots.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        className="sm:w-56"
      />
    </search>
  )
}
