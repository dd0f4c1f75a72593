import type { FilterChip } from "#components/ui/filter-chips.tsx"
import * as words from "#components/words/words.ts"
import { type ContactsQuery, contactsAddress } from "./contacts-address.ts"

/** The filters that are on, in words, each with the address of the list without it. */
export function contactChips(
  query: ContactsQuery,
  bots: readonly { id: string; name: string }[],
): FilterChip[] {
  const contacts = words.contacts
  const { search, bot, channel, tag, lead, consent, wants, from, to } = query
  const on: [keyof ContactsQuery, string, string | undefined][] = [
    ["search", contacts.searchAction, search],
    ["bot", contacts.bot, bot && (bots.find(({ id }) => id === bot)?.name ?? bot)],
    ["channel", contacts.channel, channel && (contacts.channels[channel] ?? channel)],
    ["tag", contacts.tag, tag],
    ["lead", contacts.lead, lead && (contacts.leads[lead] ?? lead)],
    ["consent", contacts.consent, consent && (contacts.consents[consent] ?? consent)],
    ["wants", contacts.wants, wants && (contacts.wishes[wants] ?? wants)],
    ["from", contacts.seenFrom, from],
    ["to", contacts.seenTo, to],
  ]
  return on.flatMap(([key, name, value]) =>
    value
      ? [
          {
            name,
            value,
            without: contactsAddress({ ...query, after: undefined, before: undefined, [key]: undefined }),
          },
        ]
      : [],
  )
}
