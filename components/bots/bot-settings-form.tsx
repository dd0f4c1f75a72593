"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import type { FormAction } from "#components/ui/form-state.ts"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"
import { BotField, type BotValues } from "./bot-fields.tsx"
import type { ModelChoices } from "./model-choices.ts"
import { ModelField } from "./model-field.tsx"

const { identity, behaviour, engine, keeping } = words.bots.settings
const sections = [
  { about: identity, names: ["name", "description", "channelType"] },
  { about: behaviour, names: ["backstory", "welcomeMessage", "language", "personality", "role"] },
] as const

interface Props {
  action: FormAction
  values: BotValues
  models: ModelChoices
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** Everything about a bot that is saved together. */
export function BotSettingsForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, models, disabled, renew }: Props & { renew: () => void }) {
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    values,
    told: words.bots.told.saved,
    onSaved: renew,
  })
  return (
    <form {...form}>
      <fieldset disabled={disabled} className="min-w-0">
        {sections.map(({ about, names }) => (
          <SettingsSection key={about.title} title={about.title} description={about.text}>
            {names.map((name) => (
              <BotField key={name} name={name} values={values} state={state} />
            ))}
          </SettingsSection>
        ))}
        <SettingsSection title={engine.title} description={engine.text}>
          <ModelField value={values.model} choices={models} state={state} />
        </SettingsSection>
        <SettingsSection title={keeping.title} description={keeping.text}>
          <BotField name="retentionDays" values={values} state={state} />
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
