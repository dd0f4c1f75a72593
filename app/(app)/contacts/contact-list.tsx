import { contactChips } from "#components/contacts/contact-chips.ts"
import { ContactFilters } from "#components/contacts/contact-filters.tsx"
import { ContactTable } from "#components/contacts/contact-table.tsx"
import {
  type ContactsQuery,
  type ContactsView,
  contactsAddress,
  contactsQuery,
  isFiltered,
} from "#components/contacts/contacts-address.ts"
import { ExportMenu } from "#components/contacts/export-menu.tsx"
import { LeadTable } from "#components/contacts/lead-table.tsx"
import { Page } from "#components/shell/page.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { FilterChips } from "#components/ui/filter-chips.tsx"
import { Pagination } from "#components/ui/pagination.tsx"
import { PastEnd } from "#components/ui/past-end.tsx"
import * as words from "#components/words/words.ts"
import { wantedContacts } from "#lib/api/web/wanted-contacts.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { pageOfBots } from "#lib/domain/bots/bots.ts"
import { listTags, pageOfContacts } from "#lib/domain/contacts/contacts.ts"
import { contactTabs } from "./contact-tabs.ts"

type Parameters = Promise<Record<string, string | string[] | undefined>>

/** The list of contacts, or of leads alone. */
export async function ContactList({ view, searchParams }: { view: ContactsView; searchParams: Parameters }) {
  const ctx = await requireSession()
  const query = contactsQuery(view, await searchParams)
  const { after, before } = query
  const wanted = wantedContacts(query)
  const place = { ...(after && { after }), ...(before && !after && { before }) }
  const [{ contacts, next, previous }, { bots }, tags] = await Promise.all([
    pageOfContacts(ctx, { ...wanted, ...place }).catch((error) => {
      // A place that is none counts as absent, as everything malformed in an address does.
      if (error?.code !== "invalid_input" || !(after || before)) throw error
      return pageOfContacts(ctx, wanted)
    }),
    pageOfBots(ctx, { perPage: 100 }),
    listTags(ctx, {}),
  ])
  const shown = words.contacts
  const filtered = isFiltered(query)
  const isDeep = Boolean(after || before)
  const writes = may(ctx.principal, "contacts.write")
  const to = (change: Partial<ContactsQuery>) =>
    contactsAddress({ ...query, after: undefined, before: undefined, ...change })
  return (
    <Page
      title={shown.title}
      purpose={view === "leads" ? shown.leadsPurpose : shown.purpose}
      tabs={contactTabs()}
      action={
        <div className="flex gap-2">
          {contacts.length > 0 && <ExportMenu query={query} />}
          {writes && (
            <ButtonLink href="/contacts/import" variant="primary">
              {shown.importAction}
            </ButtonLink>
          )}
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {(contacts.length > 0 || filtered || isDeep) && (
          <ContactFilters query={query} bots={bots.map(({ id, name }) => ({ id, name }))} tags={tags} />
        )}
        <FilterChips chips={contactChips(query, bots)} clear={contactsAddress({ view })} />
        {contacts.length > 0 ? (
          <div>
            {view === "leads" ? <LeadTable rows={contacts} /> : <ContactTable rows={contacts} />}
            <Pagination
              previous={previous === null ? undefined : to({ before: previous })}
              next={next === null ? undefined : to({ after: next })}
              summary={shown.shown(contacts.length)}
            />
          </div>
        ) : isDeep ? (
          <PastEnd first={to({})} />
        ) : (
          <Nothing view={view} filtered={filtered} writes={writes} />
        )}
      </div>
    </Page>
  )
}

function Nothing({ view, filtered, writes }: { view: ContactsView; filtered: boolean; writes: boolean }) {
  const { empty, noLeads, nothing } = words.contacts
  const { title, text } = filtered ? nothing : view === "leads" ? noLeads : empty
  return (
    <EmptyState
      drawing={<Drawing of="contacts" />}
      title={title}
      text={text}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {filtered ? (
            <ButtonLink href={contactsAddress({ view })}>{nothing.action}</ButtonLink>
          ) : (
            <>
              {view === "all" && writes && <ButtonLink href="/contacts/import">{empty.action}</ButtonLink>}
              <ButtonLink href="/bots" variant="secondary">
                {empty.second}
              </ButtonLink>
            </>
          )}
        </div>
      }
    />
  )
}
