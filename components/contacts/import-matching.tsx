"use client"

import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { Select } from "#components/ui/select.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { ContactImport, ImportField } from "#lib/domain/contact-imports/schema.ts"

type Keep = (matching: { fields: ImportField[]; tags: string[] }) => Promise<string | undefined>

/** What a select takes for "leave out": it knows no empty value. */
const OUT = "out"

/** What each column of a file becomes, which can be chosen otherwise, with an example of each; then starts the import. */
export function ImportMatching({
  file,
  samples,
  match,
  start,
}: {
  file: ContactImport
  /** An example of each column. */
  samples: string[]
  match: Keep
  start: Keep
}) {
  const { imports } = words.contacts
  const [fields, setFields] = useState(file.fields)
  const [tags, setTags] = useState(file.tags.join(", "))
  const [error, setError] = useState<string>()
  const [pending, run] = useSingleTransition()
  const keep = (what: Keep) =>
    run(async () => {
      const named = tags.split(",").map((tag) => tag.trim())
      setError(await orOffline(what({ fields, tags: named.filter(Boolean) })))
    })
  const options = Object.entries(imports.fields).map(([value, label]) => ({ value: value || OUT, label }))
  return (
    <section className="grid gap-4" aria-labelledby="import-columns">
      <div>
        <h2 id="import-columns" className="font-medium text-14">
          {imports.columns}
        </h2>
        <p className="max-w-[72ch] text-13 text-muted">{imports.columnsText}</p>
      </div>
      <FormError text={error} />
      <ul className="grid gap-3 md:gap-2">
        {file.columns.map((column, at) => (
          <li
            key={column}
            className="grid grid-cols-2 items-center gap-x-3 gap-y-0.5 md:grid-cols-[minmax(0,14rem)_14rem_minmax(0,1fr)]"
          >
            <span className="truncate font-medium text-13" title={column}>
              {column}
            </span>
            <Select
              label={imports.becomes(column)}
              value={fields[at] || OUT}
              onValueChange={(value) => {
                const chosen = (value === OUT ? "" : value) as ImportField
                setFields(fields.map((field, other) => (other === at ? chosen : field)))
              }}
              options={options}
            />
            <span className="truncate text-13 text-muted max-md:col-span-2" title={samples[at]}>
              {samples[at]}
            </span>
          </li>
        ))}
      </ul>
      <Field label={imports.tags} help={imports.tagsHelp} optional className="max-w-96">
        <Input
          value={tags}
          onChange={(event) => setTags(event.target.value)}
          maxLength={300}
          autoComplete="off"
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button loading={pending} onClick={() => keep(match)}>
          {imports.save}
        </Button>
        <Button variant="primary" loading={pending} onClick={() => keep(start)}>
          {imports.start(file.total)}
        </Button>
      </div>
    </section>
  )
}
