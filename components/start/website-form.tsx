"use client"

import { Globe } from "lucide-react"
import { type FormEvent, useRef } from "react"
import type { NewSourceState } from "#components/knowledge/new-source.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Takes the address of a website, whose first pages are read at once. */
export function WebsiteForm({
  action,
  offered,
  mostPages,
  primary,
}: {
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  /** An address that was named before signing up. */
  offered?: string | undefined
  mostPages: number
  primary: boolean
}) {
  const form = useRef<HTMLFormElement>(null)
  const [state, send, pending] = useSingleAction(async (before: NewSourceState, data: FormData) => {
    const next = await orOffline(action(before, data), (error): NewSourceState => ({ error }))
    if (next.created) form.current?.reset()
    return next
  }, {})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  const { content } = words.start
  return (
    <form ref={form} onSubmit={submit} className="grid gap-3">
      <FormError text={state.error} />
      <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
        <Field label={content.website} help={content.websiteHelp(mostPages)} error={state.fields?.url}>
          <Input
            name="url"
            inputMode="url"
            required
            maxLength={2000}
            defaultValue={offered}
            placeholder="www.example.com"
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <input type="hidden" name="extent" value="site" />
        <input type="hidden" name="maxPages" value={mostPages} />
        <Button
          type="submit"
          variant={primary ? "primary" : "secondary"}
          loading={pending}
          className="sm:mt-6"
        >
          <Globe aria-hidden />
          {pending ? content.reading : content.read}
        </Button>
      </div>
    </form>
  )
}
