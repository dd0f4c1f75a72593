import type { Metadata } from "next"
import Link from "next/link"
import { notFound, redirect } from "next/navigation"
import { ContactConversations } from "#components/contacts/contact-conversations.tsx"
import { ContactData } from "#components/contacts/contact-data.tsx"
import { ContactFacts } from "#components/contacts/contact-facts.tsx"
import { ContactForm } from "#components/contacts/contact-form.tsx"
import { contactName } from "#components/contacts/contact-name.ts"
import { Page } from "#components/shell/page.tsx"
import { TagEditor } from "#components/tags/tag-editor.tsx"
import { Badge } from "#components/ui/badge.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getContactProfile, listTags } from "#lib/domain/contacts/contacts.ts"
import { isField } from "#lib/domain/contacts/schema.ts"
import { changeTag, erase, saveContact } from "../actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.contacts.title
  },
}

type Props = { params: Promise<{ contactId: string }> }

export default async function ContactPage({ params }: Props) {
  const ctx = await requireSession()
  const { contactId } = await params
  const profile = await getContactProfile(ctx, { id: contactId }).catch(nullIfNotFound)
  if (!profile) notFound()
  const { contact, sessions, identities, merged, conversationCount } = profile
  // Of one that was merged, to the one that was kept.
  if (contact.id !== contactId.toLowerCase()) redirect(`/contacts/${contact.id}`)
  const suggestions = await listTags(ctx, {})
  const { isLead, notAllowed, profile: shown } = words.contacts
  const writes = may(ctx.principal, "contacts.write")
  const name = contactName({ ...contact, site: sessions[0]?.site ?? null })
  const meta = Object.entries(contact.meta)
  return (
    <Page
      title={name}
      purpose={
        <Link href="/contacts" className="rounded-mark underline-offset-4 hover:underline">
          {shown.back}
        </Link>
      }
      badge={profile.leadAt && <Badge tone="accent">{isLead}</Badge>}
      aside={
        <div className="grid gap-6">
          <TagEditor
            tags={contact.tags}
            suggestions={suggestions}
            change={writes ? changeTag.bind(null, contact.id) : undefined}
          />
          <ContactFacts profile={profile} />
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-8">
        <ContactForm
          key={contact.id}
          action={saveContact.bind(null, contact.id)}
          values={{
            name: contact.name ?? "",
            email: contact.email ?? "",
            phone: contact.phone ?? "",
            nick: contact.nick ?? "",
            description: contact.description ?? "",
            fields: meta.flatMap(([name, value]) => (isField(value) ? [{ name, value: String(value) }] : [])),
            deeper: meta.flatMap(([name, value]) => (isField(value) ? [] : [name])),
          }}
          disabled={!writes}
        />
        <ContactConversations profile={profile} />
        <ContactData
          id={contact.id}
          name={name}
          conversations={conversationCount}
          identities={identities.length + sessions.length + merged.length + 1}
          erase={erase.bind(null, contact.id)}
          disabledReason={writes && may(ctx.principal, "conversations.write") ? undefined : notAllowed}
        />
      </div>
    </Page>
  )
}
