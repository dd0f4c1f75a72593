"use client"

import { useState } from "react"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import { FieldRows } from "./field-rows.tsx"

export interface ContactValues {
  name: string
  email: string
  phone: string
  nick: string
  description: string
  /** The contact's own fields that are one text, number, or yes or no. */
  fields: { name: string; value: string }[]
  /** Names of those that hold more. */
  deeper: string[]
}

interface Props {
  action: FormAction
  values: ContactValues
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** What people write about a contact, saved together. */
export function ContactForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, disabled, renew }: Props & { renew: () => void }) {
  const { profile } = words.contacts
  const [touched, setTouched] = useState(false)
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: profile.saved,
    onSaved: renew,
  })
  const { fields = {} } = state
  return (
    <form
      {...form}
      onChange={(event) => {
        form.onChange(event)
        setTouched(true)
      }}
    >
      <fieldset disabled={disabled} className="grid min-w-0 gap-8">
        <section className="grid gap-4" aria-labelledby="contact-details">
          <h2 id="contact-details" className="font-medium text-14">
            {profile.details}
          </h2>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={profile.name} error={fields.name}>
              <Input name="name" defaultValue={values.name} maxLength={200} autoComplete="off" />
            </Field>
            <Field label={profile.nick} error={fields.nick}>
              <Input name="nick" defaultValue={values.nick} maxLength={200} autoComplete="off" />
            </Field>
            <Field label={profile.email} error={fields.email}>
              <Input
                name="email"
                inputMode="email"
                defaultValue={values.email}
                maxLength={320}
                autoComplete="off"
              />
            </Field>
            <Field label={profile.phone} error={fields.phone}>
              <Input name="phone" type="tel" defaultValue={values.phone} maxLength={50} autoComplete="off" />
            </Field>
          </div>
          <Field label={profile.note} help={profile.noteHelp} error={fields.description}>
            <Textarea name="description" rows={2} defaultValue={values.description} maxLength={2000} />
          </Field>
        </section>
        <FieldRows
          rows={values.fields}
          deeper={values.deeper}
          error={fields.fields}
          disabled={disabled}
          onChange={() => setTouched(true)}
        />
      </fieldset>
      <SaveBar changed={changed || touched} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
