import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { DiscardImport } from "#components/contacts/discard-import.tsx"
import { ImportMatching } from "#components/contacts/import-matching.tsx"
import { ImportProgress } from "#components/contacts/import-progress.tsx"
import { ImportResult } from "#components/contacts/import-result.tsx"
import { ImportRows } from "#components/contacts/import-rows.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getImport, previewImport } from "#lib/domain/contact-imports/contact-imports.ts"
import { discard, match, start } from "../../import-actions.ts"

export const metadata: Metadata = {
  get title() {
    return words.contacts.imports.title
  },
}

type Props = { params: Promise<{ importId: string }> }

/** One file: what it would do, how far it is, or what it did. */
export default async function ImportPage({ params }: Props) {
  const ctx = await requireSession()
  const { importId: id } = await params
  const file = await getImport(ctx, { id }).catch(nullIfNotFound)
  if (!file) notFound()
  const writes = may(ctx.principal, "contacts.write")
  const rows = file.status === "draft" ? await previewImport(ctx, { id }) : []
  const samples = file.columns.map((_, at) => rows.find(({ cells }) => cells[at])?.cells[at] ?? "")
  const { imports } = words.contacts
  return (
    <Page
      title={file.fileName || imports.untitled}
      purpose={
        <Link href="/contacts/import" className="rounded-mark underline-offset-4 hover:underline">
          {imports.back}
        </Link>
      }
      action={
        writes &&
        file.status !== "running" && (
          <DiscardImport isDone={file.status === "done"} discard={discard.bind(null, id)} />
        )
      }
    >
      <div className="grid grid-cols-1 gap-8">
        {file.status === "draft" && (
          <>
            {writes && (
              <ImportMatching
                file={file}
                samples={samples}
                match={match.bind(null, id)}
                start={start.bind(null, id)}
              />
            )}
            <ImportRows file={file} rows={rows} />
          </>
        )}
        {file.status === "running" && <ImportProgress file={file} />}
        {file.status === "done" && <ImportResult file={file} />}
      </div>
    </Page>
  )
}
