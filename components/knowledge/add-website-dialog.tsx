"use client"

import { useState } from "react"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { ExtentChoice } from "./extent-choice.tsx"
import type { AddDialogProps } from "./new-source.ts"
import { scheduleChoices } from "./schedule-choices.ts"
import { SourceDialog } from "./source-dialog.tsx"

const counts = [5, 10, 20].map((count) => ({ value: String(count), label: words.knowledge.pagesOf(count) }))

/** Address of a website, how much of it is read, and how often. */
export function AddWebsiteDialog({ url = "", ...props }: AddDialogProps & { url?: string | undefined }) {
  const [whole, setWhole] = useState(url !== "")
  const { knowledge } = words
  return (
    <SourceDialog {...props} title={knowledge.websiteTitle} lead={knowledge.websiteLead}>
      {(fields) => (
        <>
          <Field label={knowledge.address} help={knowledge.addressHelp} error={fields.url}>
            <Input
              name="url"
              inputMode="url"
              required
              maxLength={2000}
              defaultValue={url}
              placeholder={knowledge.addressExample}
              autoComplete="url"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
          <ExtentChoice whole={whole} onChange={setWhole} />
          <div className="grid gap-4 sm:grid-cols-2">
            {whole && (
              <Field label={knowledge.mostPages} error={fields.maxPages}>
                <Select name="maxPages" defaultValue="10" options={counts} />
              </Field>
            )}
            <Field label={knowledge.schedule.label} error={fields.schedule}>
              <Select name="schedule" defaultValue="never" options={scheduleChoices} />
            </Field>
          </div>
        </>
      )}
    </SourceDialog>
  )
}
