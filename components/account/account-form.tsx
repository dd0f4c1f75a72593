"use client"

import { useTheme } from "next-themes"
import { type ReactNode, useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { LanguageOptions } from "#components/words/language-options.tsx"
import * as words from "#components/words/words.ts"

interface Props {
  action: FormAction
  /** `company`: the account's name, where it has one of its own. */
  values: {
    name: string
    email: string
    timeZone: string
    theme: string
    language: string
    company: string | undefined
  }
  /** Names of time zones. */
  zones: string[]
  mayRename: boolean
  /** Leads to another address. */
  change: ReactNode
}

/** What is the person's own and the account's name, saved together. */
export function AccountForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, zones, mayRename, change, renew }: Props & { renew: () => void }) {
  const account = words.account
  const { name, email, timeZone, theme, language, company } = values
  const { setTheme } = useTheme()
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    values: { name, timeZone, theme, language, ...(company !== undefined && mayRename && { company }) },
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
          <div className="flex gap-2">
            <Input readOnly value={email} autoComplete="off" className="min-w-0 bg-surface text-muted" />
            {change}
          </div>
        </Field>
      </SettingsSection>
      <SettingsSection title={account.display.title} description={account.display.text}>
        <Field label={account.display.timeZone} help={account.display.timeZoneHelp} error={fields.timeZone}>
          <NativeSelect name="timeZone" defaultValue={timeZone}>
            <option value="">{account.display.ofDevice}</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={words.ui.language} help={account.display.languageHelp}>
          <NativeSelect name="language" defaultValue={language}>
            <option value="">{account.display.ofBrowser}</option>
            <LanguageOptions />
          </NativeSelect>
        </Field>
        <Field label={words.shell.theme} error={fields.theme}>
          <NativeSelect name="theme" defaultValue={theme} onChange={(event) => setTheme(event.target.value)}>
            {Object.entries(words.shell.themes).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
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
