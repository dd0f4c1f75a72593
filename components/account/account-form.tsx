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
  /** `company`: the account's name, where it has one of its own. */
  values: { name: string; email: string; company: string | undefined }
  mayRename: boolean
}

/** The person's name and the account's, saved together. */
export function AccountForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, mayRename, renew }: Props & { renew: () => void }) {
  const { account } = words
  const { name, email, company } = values
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    values: { name, ...(company !== undefined && mayRename && { company }) },
    told: account.saved,
    onSaved: renew,
  })
  const { fields = {} } = state
  return (
    <form {...form} className="border-b">
      <SettingsSection title={account.profile.title} description={account.profile.text}>
        <Field label={account.name} error={fields.name}>
          <Input name="name" required maxLength={120} defaultValue={name} autoComplete="name" />
        </Field>
        <Field label={account.email}>
          <Input readOnly value={email} autoComplete="off" className="bg-surface text-muted" />
        </Field>
      </SettingsSection>
      {company !== undefined && (
        <SettingsSection title={account.company.title} description={account.company.text}>
          <Field
            label={account.company.label}
            error={fields.company}
            help={mayRename ? undefined : account.company.notAllowed}
          >
            <Input
              name="company"
              required
              maxLength={120}
              defaultValue={company}
              disabled={!mayRename}
              autoComplete="organization"
            />
          </Field>
        </SettingsSection>
      )}
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
