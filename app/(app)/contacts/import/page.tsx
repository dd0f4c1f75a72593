import type { Metadata } from "next"
import { ImportDrop } from "#components/contacts/import-drop.tsx"
import { ImportTable } from "#components/contacts/import-table.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listImports } from "#lib/domain/contact-imports/contact-imports.ts"
import { MAX_IMPORT_BYTES } from "#lib/domain/contact-imports/schema.ts"
import { contactTabs } from "../contact-tabs.ts"

export const metadata: Metadata = {
  get title() {
    return words.contacts.imports.title
  },
}

/** Takes a file, and shows the latest ones. */
export default async function ImportsPage() {
  const ctx = await requireSession()
  const files = await listImports(ctx, {})
  const contacts = words.contacts
  const { imports } = contacts
  return (
    <Page title={contacts.title} purpose={imports.purpose} tabs={contactTabs()}>
      <div className="grid grid-cols-1 gap-8">
        {may(ctx.principal, "contacts.write") ? (
          <ImportDrop maxBytes={MAX_IMPORT_BYTES} />
        ) : (
          <p className="text-13 text-muted">{contacts.notAllowed}</p>
        )}
        <section className="grid grid-cols-1 gap-3" aria-labelledby="imports-latest">
          <h2 id="imports-latest" className="font-medium text-14">
            {imports.latest}
          </h2>
          {files.length ? (
            <ImportTable files={files} />
          ) : (
            <p className="text-13 text-muted">{imports.none}</p>
          )}
        </section>
      </div>
    </Page>
  )
}
