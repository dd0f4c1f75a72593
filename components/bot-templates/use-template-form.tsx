"use client"

import type { FormEvent } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useFocusFault } from "#components/shell/use-focus-fault.ts"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { GuardedForm } from "#components/ui/guarded-form.tsx"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { OfferedTemplate } from "#lib/domain/bot-templates/schema.ts"
import { PlaceholderFields } from "./placeholder-fields.tsx"

/** A new bot of a template: its name, and what the template asks for. On success the action leads to the bot. */
export function UseTemplateForm({ action, template }: { action: FormAction; template: OfferedTemplate }) {
  const [state, send, pending] = useSingleAction(
    (before: FormState, data: FormData) => orOffline(action(before, data), (error): FormState => ({ error })),
    {},
  )
  const form = useFocusFault(state)
  const { use } = words.botTemplates
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <GuardedForm ref={form} onSubmit={submit}>
      <SettingsSection title={use.what.title} description={use.what.text}>
        <Field label={words.bots.fields.name} error={state.fields?.name}>
          <Input name="name" required maxLength={200} defaultValue={template.name} autoComplete="off" />
        </Field>
      </SettingsSection>
      {template.placeholders.length > 0 && (
        <SettingsSection title={use.fill.title} description={use.fill.text}>
          <PlaceholderFields placeholders={template.placeholders} faults={state.fields} />
        </SettingsSection>
      )}
      <div className="grid gap-4 border-t pt-6">
        <FormError text={state.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink variant="ghost" href="/bots">
            {words.ui.cancel}
          </ButtonLink>
          <Button type="submit" variant="primary" loading={pending}>
            {pending ? use.pending : use.submit}
          </Button>
        </div>
      </div>
    </GuardedForm>
  )
}
