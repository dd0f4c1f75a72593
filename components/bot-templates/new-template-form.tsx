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
import { NativeSelect } from "#components/ui/native-select.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { Textarea } from "#components/ui/textarea.tsx"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** A template that is being made from one of the agency's own bots. On success the action leads to its page. */
export function NewTemplateForm({
  action,
  bots,
}: {
  action: FormAction
  bots: readonly { id: string; name: string }[]
}) {
  const [state, send, pending] = useSingleAction(
    (before: FormState, data: FormData) => orOffline(action(before, data), (error): FormState => ({ error })),
    {},
  )
  const form = useFocusFault(state)
  const { form: texts } = words.botTemplates
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <GuardedForm ref={form} onSubmit={submit}>
      <SettingsSection title={texts.details.title} description={texts.details.text}>
        <Field label={texts.bot} help={texts.botHelp} error={state.fields?.botId}>
          <NativeSelect name="botId" defaultValue={bots[0]?.id}>
            {bots.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || words.bots.untitled}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={texts.name} error={state.fields?.name}>
          <Input name="name" required maxLength={120} autoComplete="off" />
        </Field>
        <Field
          label={texts.description}
          help={texts.descriptionHelp}
          error={state.fields?.description}
          optional
        >
          <Textarea name="description" rows={2} maxLength={500} className="min-h-15" />
        </Field>
      </SettingsSection>
      <div className="grid gap-4 border-t pt-6">
        <FormError text={state.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink variant="ghost" href="/templates">
            {words.ui.cancel}
          </ButtonLink>
          <Button type="submit" variant="primary" loading={pending}>
            {pending ? texts.creating : texts.submit}
          </Button>
        </div>
      </div>
    </GuardedForm>
  )
}
