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
import { Textarea } from "#components/ui/textarea.tsx"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { BotField, type BotFieldName, type BotValues } from "./bot-fields.tsx"

/** What a new bot needs to begin with. On success the action leads to its knowledge. */
export function NewBotForm({
  action,
  values,
  suggestions,
  fromWebsite,
}: {
  action: FormAction
  values: BotValues
  /** Questions that the chat offers, of a template. */
  suggestions: readonly string[]
  /** Whether a website is asked for, which is read in the next step. */
  fromWebsite: boolean
}) {
  const [state, send, pending] = useSingleAction(
    (before: FormState, data: FormData) => orOffline(action(before, data), (error): FormState => ({ error })),
    {},
  )
  const form = useFocusFault(state)
  const { create, ways } = words.bots
  // Sent by hand: a form's own action would empty the fields after a refusal.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  const field = (name: BotFieldName) => <BotField name={name} values={values} state={state} />
  return (
    <GuardedForm ref={form} onSubmit={submit}>
      <SettingsSection title={create.what.title} description={create.what.text}>
        {fromWebsite && (
          <Field label={ways.address} help={ways.addressHelp}>
            <Input
              name="website"
              inputMode="url"
              required
              maxLength={300}
              placeholder="www.example.com"
              autoComplete="url"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
        )}
        {field("name")}
        {field("description")}
      </SettingsSection>
      <SettingsSection title={create.how.title} description={create.how.text}>
        {field("language")}
        {field("personality")}
        {field("role")}
        {field("backstory")}
      </SettingsSection>
      <SettingsSection title={create.greeting.title} description={create.greeting.text}>
        {field("welcomeMessage")}
        <Field
          label={ways.suggestions}
          help={ways.suggestionsHelp}
          error={state.fields?.suggestions}
          optional
        >
          <Textarea name="suggestions" rows={3} defaultValue={suggestions.join("\n")} />
        </Field>
      </SettingsSection>
      <div className="grid gap-4 border-t pt-6">
        <FormError text={state.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink variant="ghost" href="/bots">
            {words.ui.cancel}
          </ButtonLink>
          <Button type="submit" variant="primary" loading={pending}>
            {pending ? create.pending : create.next}
          </Button>
        </div>
      </div>
    </GuardedForm>
  )
}
