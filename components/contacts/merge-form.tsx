"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Choice } from "#components/ui/choice.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { MergePreview } from "#lib/domain/contacts/schema.ts"
import { contactName } from "./contact-name.ts"
import { readable } from "./field-text.ts"
import { MergeMoves } from "./merge-moves.tsx"

/** What one of the two would be merged into the other. */
export interface Way {
  keptId: string
  mergedId: string
  preview: MergePreview
}

/** Which contact stays, what stands in it where they differ, and what moves; then merges. */
export function MergeForm({
  ways,
  merge,
  back,
}: {
  /** Both ways round. */
  ways: [Way, Way]
  merge: (pair: { keptId: string; mergedId: string; take: string[] }) => Promise<string | undefined>
  /** The page where another one is chosen. */
  back: string
}) {
  const router = useRouter()
  const shown = words.contacts.merge
  const [at, setAt] = useState<0 | 1>(0)
  // Chosen by whose value it is, so that it holds whichever contact is kept.
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [error, setError] = useState<string>()
  const [pending, start] = useSingleTransition()
  const { keptId, mergedId, preview } = ways[at]
  const submit = () =>
    start(async () => {
      const take = preview.differing.flatMap(({ name }) => (chosen[name] === mergedId ? [name] : []))
      const reason = await orOffline(merge({ keptId, mergedId, take }))
      if (reason) return setError(reason)
      toast.success(shown.done)
      router.replace(`/contacts/${keptId}`)
    })
  return (
    <div className="grid max-w-160 gap-8">
      <FormError text={error} />
      <fieldset className="grid gap-3">
        <legend className="font-medium text-14">{shown.keep}</legend>
        <p className="text-13 text-muted">{shown.keepText}</p>
        <div className="grid gap-2 sm:grid-cols-2">
          {ways.map((way, index) => (
            <Choice
              key={way.keptId}
              name="kept"
              checked={index === at}
              onChange={() => setAt(index === 0 ? 0 : 1)}
              label={contactName(way.preview.kept)}
              text={
                [way.preview.kept.email, way.preview.kept.phone].filter(Boolean).join(" · ") || way.keptId
              }
            />
          ))}
        </div>
      </fieldset>
      <section className="grid gap-4">
        <div>
          <h2 className="font-medium text-14">{shown.differing}</h2>
          <p className="text-13 text-muted">{preview.differing.length ? shown.differingText : shown.agree}</p>
        </div>
        {preview.differing.map(({ name, kept, merged }) => (
          <fieldset key={name} className="grid gap-2">
            <legend className="text-13 text-muted">
              {shown.fields[name] ?? readable(name.replace(/^meta\./, ""))}
            </legend>
            <div className="mt-1 grid gap-2 sm:grid-cols-2">
              {[
                { id: keptId, value: kept },
                { id: mergedId, value: merged },
              ].map(({ id, value }) => (
                <label
                  key={id}
                  className="flex cursor-pointer items-center gap-2.5 rounded-control border border-border-strong px-3 py-2 text-13 has-checked:border-accent-border has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2"
                >
                  <input
                    type="radio"
                    name={`field-${name}`}
                    checked={(chosen[name] ?? keptId) === id}
                    onChange={() => setChosen({ ...chosen, [name]: id })}
                    className="size-4 shrink-0 accent-(--accent) outline-none"
                  />
                  <span className="min-w-0 break-words">{value}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </section>
      <MergeMoves preview={preview} />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" loading={pending} onClick={submit}>
          {shown.action}
        </Button>
        <ButtonLink href={back} variant="ghost">
          {shown.other}
        </ButtonLink>
        <span className="text-12 text-muted">{shown.final}</span>
      </div>
    </div>
  )
}
