"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"
import { LimitFields, type LimitValues } from "./limit-fields.tsx"

interface Props {
  action: FormAction
  values: { name: string; email: string }
  own: LimitValues
  plan: LimitValues
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** What an agency sets on a client, saved together. */
export function ClientForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, own, plan, disabled, renew }: Props & { renew: () => void }) {
  const clients = words.clients
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: clients.saved,
    onSaved: renew,
  })
  const { fields = {} } = state
  return (
    <form {...form} className="border-b">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={clients.details.title} description={clients.details.text}>
          <Field label={clients.name} error={fields.name}>
            <Input name="name" defaultValue={values.name} maxLength={120} autoComplete="off" />
          </Field>
          <Field label={clients.email} help={clients.emailHelp} error={fields.email} optional>
            <Input name="email" type="email" defaultValue={values.email} maxLength={254} autoComplete="off" />
          </Field>
        </SettingsSection>
        <SettingsSection title={clients.limits.title} description={clients.limits.text}>
          <LimitFields own={own} plan={plan} fields={fields} />
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
