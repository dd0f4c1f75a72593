"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import type { FormAction } from "#components/ui/form-state.ts"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"
import type { TemplateOffer } from "#lib/domain/bot-templates/schema.ts"
import { PlaceholderFields } from "./placeholder-fields.tsx"

interface Props {
  action: FormAction
  offer: Pick<TemplateOffer, "placeholders" | "values">
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** What a client filled into the template of a bot, to be changed. */
export function FillInForm(props: Props) {
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, offer: { placeholders, values }, disabled, renew }: Props & { renew: () => void }) {
  const { offer, use } = words.botTemplates
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: offer.saveDetails,
    onSaved: renew,
  })
  return (
    <form {...form} className="min-w-0 border-b pb-8">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={use.fill.title} description={use.fill.text}>
          <PlaceholderFields placeholders={placeholders} values={values} faults={state.fields} />
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
