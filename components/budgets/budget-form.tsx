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
  /** As it is written into the field; "" without one. */
  budget: string
  /** The same of what one visitor may cost a day, of a bot. */
  visitorBudget?: string
  /** What of it is used this month, as people read it. */
  used: string
  /** ISO 4217. */
  currency: string
  disabled: boolean
}

/** What models may cost in a month, of an agency, a client or a bot; and answers to one visitor of a bot a day. */
export function BudgetForm(props: Props) {
  // A new round starts from what is stored: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({
  action,
  budget,
  visitorBudget,
  used,
  currency,
  disabled,
  renew,
}: Props & { renew: () => void }) {
  const texts = words.usage.budget
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    values: visitorBudget === undefined ? { budget } : { budget, visitorBudget },
    told: texts.saved,
    onSaved: renew,
  })
  return (
    <form {...form}>
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={texts.title} description={texts.text}>
          <Field
            label={texts.label(currency)}
            help={texts.used(used)}
            error={state.fields?.budget}
            optional
            className="max-w-60"
          >
            <Input
              name="budget"
              defaultValue={budget}
              inputMode="decimal"
              maxLength={20}
              autoComplete="off"
            />
          </Field>
          {visitorBudget !== undefined && (
            <Field
              label={texts.visitorLabel(currency)}
              help={texts.visitorHelp}
              error={state.fields?.visitorBudget}
              optional
              className="max-w-80"
            >
              <Input
                name="visitorBudget"
                defaultValue={visitorBudget}
                inputMode="decimal"
                maxLength={20}
                autoComplete="off"
                className="max-w-60"
              />
            </Field>
          )}
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
