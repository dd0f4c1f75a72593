"use client"

import { useEffect, useState } from "react"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import { ExtentChoice } from "./extent-choice.tsx"
import type { AddDialogProps } from "./new-source.ts"
import { scheduleChoices } from "./schedule-choices.ts"
import { SourceDialog } from "./source-dialog.tsx"

export interface SiteProps {
  /** An address that the person has named before. */
  url?: string | undefined
  /** Pages of one website that the plan allows. */
  mostPages: number
  /** How many pages a site says that it has; null where it does not say. */
  countPages: (url: string) => Promise<number | null>
}

/** Address of a website, how much of it is read, and how often. */
export function AddWebsiteDialog({ url = "", mostPages, countPages, ...props }: AddDialogProps & SiteProps) {
  const [whole, setWhole] = useState(url !== "")
  const [address, setAddress] = useState(url)
  const [listed, setListed] = useState<{ address: string; count: number | null }>()
  useEffect(() => {
    if (!whole || !address.trim()) return
    let isLate = false
    // Without a count the form is as useful as before.
    const tell = (count: number | null) => isLate || setListed({ address, count })
    countPages(address).then(tell, () => tell(null))
    return () => {
      isLate = true
    }
  }, [whole, address, countPages])
  const count = listed?.address === address ? listed.count : null
  const knowledge = words.knowledge
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
              onBlur={({ target }) => setAddress(target.value)}
              placeholder={knowledge.addressExample}
              autoComplete="url"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
          <ExtentChoice whole={whole} onChange={setWhole} />
          <div className="grid gap-4 sm:grid-cols-2">
            {whole && (
              <Field
                label={knowledge.mostPages}
                help={knowledge.pagesHelp(mostPages, count)}
                error={fields.maxPages}
              >
                <Input
                  name="maxPages"
                  type="number"
                  min={1}
                  max={mostPages}
                  required
                  defaultValue={mostPages}
                />
              </Field>
            )}
            <Field label={knowledge.schedule.label} error={fields.schedule}>
              <Select name="schedule" defaultValue="never" options={scheduleChoices} />
            </Field>
          </div>
          {whole && (
            <div className="grid gap-4 sm:grid-cols-2">
              <Field label={knowledge.onlyPaths} help={knowledge.pathsHelp} error={fields.include}>
                <Textarea name="include" rows={2} placeholder="/help" spellCheck={false} />
              </Field>
              <Field label={knowledge.notPaths} error={fields.exclude}>
                <Textarea name="exclude" rows={2} placeholder="/blog/*" spellCheck={false} />
              </Field>
            </div>
          )}
        </>
      )}
    </SourceDialog>
  )
}
