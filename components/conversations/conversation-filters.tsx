"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useTransition } from "react"
import { Field } from "#components/ui/field.tsx"
import { FilterPopover } from "#components/ui/filter-popover.tsx"
import { FilterSelect } from "#components/ui/filter-select.tsx"
import { Input } from "#components/ui/input.tsx"
import { optionsOf } from "#components/ui/options-of.ts"
import type { SelectOption } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { assigneeOptions } from "./assignee.ts"
import { type ConversationQuery, conversationAddress } from "./conversation-address.ts"

type Change = Partial<ConversationQuery>

/** Words in messages, bot, status, channel, people and more; a choice changes the address, so that a filtered list can be kept and sent. */
export function ConversationFilters({
  query,
  bots,
  assignees,
  tags,
  languages,
}: {
  query: ConversationQuery
  bots: { id: string; name: string }[]
  assignees: Assignees
  /** Of the account's contacts. */
  tags: string[]
  /** Named by the server: a browser may call a language otherwise. */
  languages: SelectOption[]
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
    {
      name: "assignee",
      label: conversations.assign.title,
      any: conversations.assign.any,
      options: assigneeOptions(assignees),
    },
  ] as const
  const go = (change: Change) =>
    start(() =>
      router.replace(
        conversationAddress({ ...query, open: undefined, before: undefined, page: 1, ...change }),
        {
          scroll: false,
        },
      ),
    )
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get("search")
    go({ search: typeof words === "string" && words.trim() ? words.trim() : undefined })
  }
  return (
    <search
      aria-label={conversations.filters}
      aria-busy={pending}
      className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap"
    >
      <form onSubmit={find} className="col-span-2 sm:w-56">
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
      {filters.map(({ name, ...filter }) => (
        <FilterSelect
          key={name}
          {...filter}
          value={query[name]}
          onChoose={(value) => go({ [name]: value })}
          className="sm:w-auto sm:min-w-36"
        />
      ))}
      <MoreFilters query={query} tags={tags} languages={languages} go={go} />
    </search>
  )
}

function MoreFilters({
  query,
  tags,
  languages,
  go,
}: {
  query: ConversationQuery
  tags: string[]
  languages: SelectOption[]
  go: (change: Change) => void
}) {
  const conversations = words.conversations
  const filters = [
    {
      name: "feedback",
      label: conversations.feedback,
      any: conversations.anyFeedback,
      options: optionsOf(conversations.ratings),
    },
    {
      name: "unanswered",
      label: conversations.questions,
      any: conversations.anyQuestions,
      options: optionsOf(conversations.unanswered),
    },
    {
      name: "tag",
      label: conversations.tag,
      any: conversations.anyTag,
      options: tags.map((tag) => ({ value: tag, label: tag })),
    },
    {
      name: "language",
      label: conversations.language,
      any: conversations.anyLanguage,
      options: languages,
    },
    {
      name: "outcome",
      label: conversations.outcome,
      any: conversations.anyOutcome,
      options: optionsOf(conversations.outcomes),
    },
    {
      name: "days",
      label: conversations.began,
      any: conversations.anyTime,
      options: optionsOf(conversations.lastDays),
    },
  ] as const
  return (
    <FilterPopover
      label={conversations.moreFilters}
      filters={filters}
      values={query}
      onChoose={(name, value) =>
        go({ [name]: value, ...(name === "days" && { from: undefined, to: undefined }) })
      }
      className="max-sm:col-span-2"
    >
      <div key={`${query.from} ${query.to}`} className="grid grid-cols-2 gap-2">
        {(["from", "to"] as const).map((name) => (
          <Field key={name} label={conversations[name]}>
            <Input
              type="date"
              defaultValue={query[name]}
              onChange={({ currentTarget: { value, validity } }) => {
                if (validity.valid) go({ [name]: value || undefined, days: undefined })
              }}
            />
          </Field>
        ))}
      </div>
      <p className="text-12 text-muted">{conversations.daysAre}</p>
    </FilterPopover>
  )
}
