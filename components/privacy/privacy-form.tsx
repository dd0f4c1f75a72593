"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"

interface Props {
  action: FormAction
  /** As texts; empty: the product's own. */
  values: { retentionDays: string; privacyEmail: string }
  /** Days where no number is given. */
  standard: number
  disabled: boolean
}

/** How long an account keeps conversations, and whom visitors can ask. */
export function PrivacyForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, standard, disabled, renew }: Props & { renew: () => void }) {
  const { retention, contact, saved } = words.privacy
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    values,
    told: saved,
    onSaved: renew,
  })
  const { fields = {} } = state
  return (
    <form {...form} className="border-b">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={retention.title} description={retention.text}>
          <Field
            label={retention.label}
            optional
            help={retention.help(standard)}
            error={fields.retentionDays}
          >
            <Input
              name="retentionDays"
              inputMode="numeric"
              pattern="[0-9]*"
              maxLength={4}
              defaultValue={values.retentionDays}
              placeholder={String(standard)}
              autoComplete="off"
              className="max-w-32"
            />
          </Field>
        </SettingsSection>
        <SettingsSection title={contact.title} description={contact.text}>
          <Field
            label={contact.label}
            optional
            error={fields.privacyEmail}
            action={
              <a
                href="/privacy"
                target="_blank"
                rel="noreferrer"
                className="text-muted hover:text-text hover:underline"
              >
                {contact.see}
              </a>
            }
          >
            <Input
              name="privacyEmail"
              type="email"
              maxLength={254}
              defaultValue={values.privacyEmail}
              placeholder="privacy@example.com"
              autoComplete="off"
            />
          </Field>
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
