import { Download } from "lucide-react"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { buttonStyle } from "#components/ui/button-style.ts"
import { locale } from "#components/words/in-language.ts"
import * as words from "#components/words/words.ts"
import type { ContactImport } from "#lib/domain/contact-imports/schema.ts"

/** What became of a file: the figures, and where every row of it is told. */
export function ImportResult({ file }: { file: ContactImport }) {
  const { imports } = words.contacts
  return (
    <section className="grid gap-4" aria-labelledby="import-done">
      <h2 id="import-done" className="font-medium text-14">
        {imports.doneTitle}
      </h2>
      <dl className="grid grid-cols-2 gap-px overflow-clip rounded-panel border bg-border sm:grid-cols-4">
        {Object.entries(file.counts).map(([outcome, count]) => (
          <div key={outcome} className="grid bg-background p-4">
            <dt className="text-12 text-muted">{imports.counts[outcome]}</dt>
            <dd className="font-semibold text-20 tabular-nums">{count.toLocaleString(locale())}</dd>
          </div>
        ))}
      </dl>
      <p className="text-13 text-muted">
        {imports.refusedText} {imports.kept}
      </p>
      <div className="flex flex-wrap gap-2">
        <a
          href={`/api/contacts/import/${file.id}/report`}
          download
          className={buttonStyle({ variant: "primary" })}
        >
          <Download aria-hidden />
          {imports.report}
        </a>
        <ButtonLink href="/contacts?sort=created">{imports.see}</ButtonLink>
      </div>
    </section>
  )
}
