"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Banner } from "#lib/domain/platform/schema.ts"

interface Props {
  action: FormAction
  /** `until` as an ISO date, "" for as long as it stands. */
  banner: { text: string; level: Banner["level"]; until: string }
  disabled: boolean
}

/** What stands above the pages of everybody who works here. */
export function BannerForm(props: Props) {
  // A new round starts from what is stored: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, banner, disabled, renew }: Props & { renew: () => void }) {
  const texts = words.platformSettings.banner
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: texts.saved,
    onSaved: renew,
  })
  return (
    <form {...form} className="border-b pb-8">
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={texts.title} description={texts.text}>
          <Field label={texts.label} help={texts.help} error={state.fields?.text} optional>
            <Textarea name="text" rows={2} maxLength={300} defaultValue={banner.text} />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={texts.level}>
              <NativeSelect name="level" defaultValue={banner.level}>
                {Object.entries(texts.levels).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label={texts.until} error={state.fields?.until} optional>
              <Input type="date" name="until" defaultValue={banner.until} />
            </Field>
          </div>
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
