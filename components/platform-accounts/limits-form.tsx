"use client"

import { useState } from "react"
import { LimitFields, type LimitValues } from "#components/clients/limit-fields.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import type { FormAction } from "#components/ui/form-state.ts"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"

interface Props {
  action: FormAction
  /** What they hold for. */
  text: string
  own: LimitValues
  /** Of a client. */
  plan: LimitValues | undefined
  disabled: boolean
}

/** The limits that an administrator sets on an account. */
export function LimitsForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, text, own, plan, disabled, renew }: Props & { renew: () => void }) {
  const { limits } = words.platformAccounts
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: limits.saved,
    onSaved: renew,
  })
  return (
    <form {...form} className="border-b pt-8">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={limits.title} description={text} narrow>
          <LimitFields own={own} {...(plan && { plan })} fields={state.fields ?? {}} />
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
