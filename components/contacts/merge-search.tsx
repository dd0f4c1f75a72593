import Link from "next/link"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { SearchForm } from "#components/ui/search-form.tsx"
import * as words from "#components/words/words.ts"
import type { ListedContact } from "#lib/domain/contacts/schema.ts"
import { contactName } from "./contact-name.ts"

/** Where the other contact of a merge is looked for: those that are perhaps the same person stand there already. */
export function MergeSearch({
  id,
  search,
  found,
}: {
  id: string
  search: string | undefined
  found: ListedContact[]
}) {
  const contacts = words.contacts
  const { merge } = contacts
  return (
    <div className="grid gap-4">
      <SearchForm
        path={`/contacts/${id}/merge`}
        label={merge.find}
        placeholder={contacts.searchPlaceholder}
        search={search}
      />
      {found.length === 0 ? (
        <p className="text-13 text-muted">{merge.none}</p>
      ) : (
        <section className="grid gap-2" aria-labelledby="merge-found">
          <h2 id="merge-found" className="font-medium text-14">
            {search ? merge.results : merge.suggested}
          </h2>
          <ul className="divide-y overflow-clip rounded-panel border">
            {found.map((contact) => (
              <li key={contact.id}>
                <Link
                  href={`/contacts/${id}/merge?with=${contact.id}`}
                  className="flex min-h-12 flex-wrap items-center gap-x-3 px-3 py-2 text-13 hover:bg-surface focus-visible:-outline-offset-2"
                >
                  <span className="grid min-w-0 flex-1">
                    <span className="truncate font-medium">{contactName(contact)}</span>
                    <span className="truncate text-12 text-muted">
                      {[contact.email, contact.phone].filter(Boolean).join(" · ")}
                    </span>
                  </span>
                  <span className="text-12 text-muted">
                    {contact.lastSeenAt ? (
                      <RelativeTime at={contact.lastSeenAt.toISOString()} />
                    ) : (
                      contacts.never
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
