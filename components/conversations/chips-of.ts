import type { FilterChip } from "#components/ui/filter-chips.tsx"
import * as words from "#components/words/words.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"

/** The filters that are on, in words, each with the address of the list without it. */
export function chipsOf(
  query: ConversationQuery,
  bots: readonly { id: string; name: string }[],
): FilterChip[] {
  const conversations = words.conversations
  const statuses: Record<string, string> = conversations.statuses
  const { bot, status, channel, wants, search } = query
  const on = [
    search && { key: "search", name: conversations.search, value: search },
    bot && { key: "bot", name: conversations.bot, value: bots.find(({ id }) => id === bot)?.name ?? bot },
    status && { key: "status", name: conversations.status, value: statuses[status] ?? status },
    channel && {
      key: "channel",
      name: conversations.channel,
      value: conversations.channels[channel] ?? channel,
    },
    wants && { key: "wants", name: conversations.wants, value: conversations.wishes[wants] ?? wants },
  ]
  return on.flatMap((filter) =>
    filter
      ? [
          {
            name: filter.name,
            value: filter.value,
            without: conversationAddress({ ...query, open: undefined, page: 1, [filter.key]: undefined }),
          },
        ]
      : [],
  )
}
