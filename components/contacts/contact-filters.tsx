"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useTransition } from "react"
import { Button } from "#components/ui/button.tsx"
import { FilterPopover } from "#components/ui/filter-popover.tsx"
import { Input } from "#components/ui/input.tsx"
import { optionsOf } from "#components/ui/options-of.ts"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { type ContactsQuery, contactsAddress } from "./contacts-address.ts"
import { DateFilters } from "./date-filters.tsx"

/** Search and filters; what is chosen changes the address, so that a list can be kept and sent. */
export function ContactFilters({
  query,
  bots,
  tags,
}: {
  query: ContactsQuery
  bots: { id: string; name: string }[]
  tags: string[]
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const contacts = words.contacts
  const go = (change: Partial<ContactsQuery>) => {
    const address = contactsAddress({ ...query, after: undefined, before: undefined, ...change })
    start(() => router.replace(address, { scroll: false }))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    go({ search: String(new FormData(event.currentTarget).get("search") ?? "").trim() })
  }
  const named = (list: string[]) => list.map((value) => ({ value, label: value }))
  const filters = [
    {
      name: "bot",
      label: contacts.bot,
      any: contacts.anyBot,
      options: bots.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: "channel",
      label: contacts.channel,
      any: contacts.anyChannel,
      options: optionsOf(contacts.channels),
    },
    { name: "tag", label: contacts.tag, any: contacts.anyTag, options: named(tags) },
    ...(query.view === "all"
      ? [
          {
            name: "lead" as const,
            label: contacts.lead,
            any: contacts.anyLead,
            options: optionsOf(contacts.leads),
          },
        ]
      : []),
    {
      name: "consent",
      label: contacts.consent,
      any: contacts.anyConsent,
      options: optionsOf(contacts.consents),
    },
    { name: "wants", label: contacts.wants, any: contacts.anyWish, options: optionsOf(contacts.wishes) },
  ] as const
  const sorts = optionsOf(contacts.sorts).filter(
    ({ value }) => query.view === "leads" || !value.startsWith("left"),
  )
  const usual = query.view === "leads" ? "left" : "seen"
  return (
    <search aria-label={contacts.filters} aria-busy={pending} className="flex flex-wrap items-center gap-2">
      <form onSubmit={submit} className="flex min-w-0 flex-1 gap-2 sm:max-w-96">
        <Input
          // A new address starts the field anew.
          key={query.search}
          name="search"
          type="search"
          aria-label={contacts.search}
          placeholder={contacts.searchPlaceholder}
          defaultValue={query.search}
          maxLength={200}
          autoComplete="off"
        />
        <Button type="submit" loading={pending}>
          {contacts.searchAction}
        </Button>
      </form>
      <FilterPopover
        label={contacts.moreFilters}
        filters={filters}
        values={query}
        onChoose={(name, value) => go({ [name]: value })}
      >
        <DateFilters key={`${query.from} ${query.to}`} query={query} go={go} />
      </FilterPopover>
      <Select
        label={contacts.sort}
        value={sorts.some(({ value }) => value === query.sort) ? (query.sort ?? usual) : usual}
        onValueChange={(value) => go({ sort: value === usual ? undefined : value })}
        options={sorts}
        className="sm:ml-auto sm:w-48"
      />
    </search>
  )
}
