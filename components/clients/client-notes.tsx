"use client"

import { Trash2 } from "lucide-react"
import { type FormEvent, useRef } from "react"
import { toast } from "sonner"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

export interface ShownNote {
  id: string
  authorName: string
  text: string
  /** ISO 8601. */
  createdAt: string
}

/** What the agency's people wrote about a client, the latest first; the client sees none of it. */
export function ClientNotes({
  notes,
  disabled,
  write,
  remove,
}: {
  notes: ShownNote[]
  disabled: boolean
  write: (state: FormState, form: FormData) => Promise<FormState>
  remove: (id: string) => Promise<string | undefined>
}) {
  const form = useRef<HTMLFormElement>(null)
  const [state, send, pending] = useSingleAction(async (before: FormState, data: FormData) => {
    const next = await orOffline(write(before, data), (error): FormState => ({ error }))
    if (!next.error && !next.fields) form.current?.reset()
    return next
  }, {})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  const { notes: texts } = words.clients
  return (
    <div className="border-b pt-8">
      <SettingsSection title={texts.title} description={texts.text}>
        {!disabled && (
          <form ref={form} onSubmit={submit} className="grid gap-3 pb-4">
            <FormError text={state.error} />
            <Field label={texts.label} error={state.fields?.text}>
              <Textarea name="text" rows={2} required maxLength={5000} placeholder={texts.placeholder} />
            </Field>
            <div>
              <Button type="submit" loading={pending}>
                {texts.add}
              </Button>
            </div>
          </form>
        )}
        {notes.length === 0 ? (
          <p className="text-13 text-muted">{texts.none}</p>
        ) : (
          <ul aria-label={texts.title} className="divide-y rounded-panel border">
            {notes.map(({ id, authorName, text, createdAt }) => (
              <li key={id} className="flex items-start gap-2 px-3 py-2.5">
                <div className="grid min-w-0 flex-1 gap-1">
                  <p className="whitespace-pre-line break-words text-13">{text}</p>
                  <p className="text-12 text-muted">
                    {authorName}, <RelativeTime at={createdAt} />
                  </p>
                </div>
                {!disabled && (
                  <ConfirmDialog
                    title={texts.removeTitle}
                    description={texts.removeText}
                    action={texts.remove}
                    trigger={
                      <IconButton label={texts.remove}>
                        <Trash2 />
                      </IconButton>
                    }
                    onConfirm={async () => {
                      const failure = await orOffline(remove(id))
                      if (!failure) toast.success(texts.removed)
                      return failure
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </SettingsSection>
    </div>
  )
}
