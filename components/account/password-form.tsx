"use client"

import { useState } from "react"
import { NewPasswordField } from "#components/auth/new-password-field.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { PasswordInput } from "#components/ui/password-input.tsx"
import * as words from "#components/words/words.ts"

interface Props {
  action: FormAction
  email: string
  /** Whether it is a demo's sign-in, which everybody knows. */
  isShared: boolean
}

/** The old password, and a new one. */
export function PasswordForm(props: Props) {
  // Once it is changed, the fields start empty.
  const [round, setRound] = useState(0)
  const { password } = words.account
  return (
    <div className="border-b pt-8">
      <SettingsSection title={password.title} description={password.text}>
        {props.isShared ? (
          <p className="text-13 text-muted">{password.demo}</p>
        ) : (
          <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
        )}
      </SettingsSection>
    </div>
  )
}

function Round({ action, email, renew }: Props & { renew: () => void }) {
  const { password } = words.account
  const { form, state, saving } = useSettingsForm(action, { told: password.changed, onSaved: renew })
  return (
    <form {...form} className="grid gap-5">
      <FormError text={state.error} />
      <Field label={password.current} help={password.forgotten} error={state.fields?.current}>
        <PasswordInput name="current" autoComplete="current-password" required />
      </Field>
      <NewPasswordField name="next" label={password.next} email={email} error={state.fields?.next} />
      <div>
        <Button type="submit" loading={saving}>
          {saving ? password.submitting : password.submit}
        </Button>
      </div>
    </form>
  )
}
