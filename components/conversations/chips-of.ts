import type { FilterChip } from "#components/ui/filter-chips.tsx"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { assigneeOptions } from "./assignee.ts"
import { type ConversationQuery, conversationAddress, FILTERS } from "./conversation-address.ts"
import { spokenLanguage } from "./spoken-languages.ts"

type Bots = readonly { id: string; name: string }[]

/** The filters that are on, in words, each with the address of the list without it. */
export const chipsOf = (query: ConversationQuery, bots: Bots, assignees: Assignees): FilterChip[] =>
  FILTERS.flatMap((name) => {
    const value = query[name]
    if (!value) return []
    const without = conversationAddress({
      ...query,
      open: undefined,
      before: undefined,
      page: 1,
      [name]: undefined,
    })
    return [{ ...wordsOf(name, value, { bots, assignees }), without }]
  })

function wordsOf(
  name: (typeof FILTERS)[number],
  value: string,
  { bots, assignees }: { bots: Bots; assignees: Assignees },
): { name: string; value: string } {
  const conversations = words.conversations
  const statuses: Record<string, string> = conversations.statuses
  switch (name) {
    case "search":
      return { name: conversations.search, value }
    case "bot":
      return { name: conversations.bot, value: bots.find(({ id }) => id === value)?.name ?? value }
    case "status":
      return { name: conversations.status, value: statuses[value] ?? value }
    case "channel":
      return { name: conversations.channel, value: conversations.channels[value] ?? value }
    case "wants":
      return { name: conversations.wants, value: conversations.wishes[value] ?? value }
    case "assignee": {
      const found = assigneeOptions(assignees).find((option) => option.value === value)
      return { name: conversations.assign.title, value: found?.label ?? conversations.assign.nobody }
    }
    case "feedback":
      return { name: conversations.feedback, value: conversations.ratings[value] ?? value }
    case "unanswered":
      return { name: conversations.questions, value: conversations.unanswered[value] ?? value }
    case "tag":
      return { name: conversations.tag, value }
    case "language":
      return { name: conversations.language, value: spokenLanguage(value) }
    case "outcome":
      return { name: conversations.outcome, value: conversations.outcomes[value] ?? value }
    case "days":
      return { name: conversations.began, value: conversations.lastDays[value] ?? value }
    default:
      return { name: conversations[name], value: dayOf(value) }
  }
}

/** Such as "28 November 2026"; days are UTC. */
const dayOf = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  })
