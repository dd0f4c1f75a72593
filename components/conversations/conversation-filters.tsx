"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useTransition } from "react"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"

const any = "any"

/** Words in messages, bot, status, channel and people; a choice changes the address, so that a filtered list can be kept and sent. */
export function ConversationFilters({
  query,
  bots,
}: {
  query: ConversationQuery
  bots: { id: string; name: string }[]
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const conversations = words.conversations
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
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get("search")
    choose("search", typeof words === "string" && words.trim() ? words.trim() : any)
  }
  return (
    <search
      aria-label={conversations.filters}
      aria-busy={pending}
      className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap"
    >
      <form onSubmit={find} className="col-span-2 sm:w-64">
        <Input
          key={query.search}
          type="search"
          name="search"
          maxLength={200}
          defaultValue={query.search}
          aria-label={conversations.searchIn}
          aria-keyshortcuts="/"
          placeholder={conversations.searchIn}
        />
      </form>
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
