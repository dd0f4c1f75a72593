import { contactName } from "#components/contacts/contact-name.ts"
import { visitorOf } from "#components/conversations/visitor-of.ts"
import type { CommandItem } from "#components/shell/nav.ts"
import * as words from "#components/words/words.ts"
import type { Found } from "#lib/domain/find/schema.ts"

/** What was found as the command palette shows it; each leads to its page. */
export function foundItems({ bots, sources, contacts, conversations }: Found): CommandItem[] {
  const { groups } = words.home
  const { untitled } = words.bots
  return [
    ...bots.map(({ id, name }) => ({
      href: `/bots/${id}`,
      label: name || untitled,
      group: groups.bots,
      icon: "bot" as const,
    })),
    ...sources.map(({ id, name, botId }) => ({
      href: botId ? `/bots/${botId}/knowledge?source=${id}` : `/knowledge?source=${id}`,
      label: name,
      group: groups.sources,
      icon: "knowledge" as const,
    })),
    ...contacts.map((contact) => ({
      href: `/contacts/${contact.id}`,
      label: contactName(contact),
      group: groups.contacts,
      icon: "contacts" as const,
      ...(contact.email && contact.name && { detail: contact.email }),
    })),
    ...conversations.map(({ bot, ...conversation }) => ({
      href: `/conversations/${encodeURIComponent(conversation.sessionId)}`,
      label: visitorOf(conversation),
      group: groups.conversations,
      icon: "conversations" as const,
      ...(bot !== null && { detail: bot || untitled }),
    })),
  ]
}
