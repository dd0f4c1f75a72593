"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"

const any = "any"

/** Bot, status, channel and wish; a choice changes the address, so that a filtered list can be kept and sent. */
export function ConversationFilters({
  query,
  bots,
}: {
  query: ConversationQuery
  bots: { id: string; name: string }[]
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const { conversations } = words
  const filters = [
    {
      name: "bot",
      label: conversations.bot,
      any: conversations.anyBot,
      options: bots.map((bot) => ({ value: bot.id, label: bot.name })),
    },
    {
      name: "status",
      label: conversations.status,
      any: conversations.anyStatus,
      options: optionsOf(conversations.statuses),
    },
    {
      name: "channel",
      label: conversations.channel,
      any: conversations.anyChannel,
      options: optionsOf(conversations.channels),
    },
    {
      name: "wants",
      label: conversations.wants,
      any: conversations.anyWish,
      options: optionsOf(conversations.wishes),
    },
  ] as const
  const choose = (name: string, value: string) => {
    const chosen = { ...query, open: undefined, page: 1, [name]: value === any ? undefined : value }
    start(() => router.replace(conversationAddress(chosen), { scroll: false }))
  }
  return (
    <search
      aria-label={conversations.filters}
      aria-busy={pending}
      className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap"
    >
      {filters.map((filter) => (
        <Select
          key={filter.name}
          label={filter.label}
          value={
            filter.options.some(({ value }) => value === query[filter.name])
              ? (query[filter.name] ?? any)
              : any
          }
          onValueChange={(value) => choose(filter.name, value)}
          options={[{ value: any, label: filter.any }, ...filter.options]}
          className="sm:w-44"
        />
      ))}
    </search>
  )
}

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
