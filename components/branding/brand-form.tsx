"use client"

import { type ChangeEvent, useState } from "react"
import type { Brand } from "#components/brand/brand.ts"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { Select } from "#components/ui/select.tsx"
import { LanguageOptions } from "#components/words/language-options.tsx"
import * as words from "#components/words/words.ts"
import { AccentField } from "./accent-field.tsx"
import { BrandPreview } from "./brand-preview.tsx"
import { ContactFields } from "./contact-fields.tsx"
import { LogoField } from "./logo-field.tsx"

interface Props {
  action: FormAction
  brand: Brand & {
    logo: string | null
    promise: string | null
    language: string | null
    contact?: Partial<Record<"support" | "imprint" | "terms", string | undefined>> | undefined
  }
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

const branding = words.branding
const options = <Name extends string>(names: Record<Name, string>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }))

/** How an agency's addresses look, with a preview of what is not saved yet. */
export function BrandForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, brand, disabled, renew }: Props & { renew: () => void }) {
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: branding.saved,
    onSaved: renew,
  })
  const { fields = {} } = state
  const [draft, setDraft] = useState(brand)
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    form.onChange(event)
    const data = Object.fromEntries(new FormData(event.currentTarget))
    const { name, promise, radius, font } = data as unknown as typeof brand
    setDraft((current) => ({ ...current, name, promise, radius, font }))
  }
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <form {...form} onChange={onChange} className="min-w-0">
        <fieldset disabled={disabled} className="min-w-0">
          <SettingsSection title={branding.identity.title} description={branding.identity.text}>
            <Field label={branding.name} error={fields.name}>
              <Input name="name" required maxLength={80} defaultValue={brand.name} autoComplete="off" />
            </Field>
            <Field label={branding.promise} help={branding.promiseHelp} error={fields.promise} optional>
              <Input
                name="promise"
                maxLength={160}
                defaultValue={brand.promise ?? ""}
                placeholder={words.landing.promise}
                autoComplete="off"
              />
            </Field>
            <Field label={branding.language} help={branding.languageHelp} error={fields.language}>
              <NativeSelect name="language" defaultValue={brand.language ?? ""}>
                <option value="">{branding.ofBrowser}</option>
                <LanguageOptions />
              </NativeSelect>
            </Field>
            <LogoField
              logo={brand.logo}
              onChange={(logo) => setDraft((current) => ({ ...current, logo }))}
              error={fields.logo}
            />
            <LogoField
              logo={brand.favicon ?? null}
              onChange={() => {}}
              error={fields.favicon}
              name="favicon"
              none="noFavicon"
              label={branding.favicon}
              help={branding.faviconHelp}
              remove={branding.faviconRemove}
            />
          </SettingsSection>
          <SettingsSection title={branding.look.title} description={branding.look.text}>
            <AccentField
              value={draft.accent}
              onChange={(accent) => setDraft((current) => ({ ...current, accent }))}
              error={fields.accent}
            />
            <Field label={branding.radius} error={fields.radius}>
              <Select name="radius" defaultValue={brand.radius} options={options(branding.radii)} />
            </Field>
            <Field label={branding.font} error={fields.font}>
              <Select name="font" defaultValue={brand.font} options={options(branding.fonts)} />
            </Field>
          </SettingsSection>
          <ContactFields contact={brand.contact} fields={fields} />
        </fieldset>
        <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
      </form>
      <aside
        aria-label={branding.preview}
        className="grid content-start gap-2 lg:sticky lg:top-6 lg:self-start"
      >
        <h2 className="font-medium text-14">{branding.preview}</h2>
        <BrandPreview brand={draft} promise={draft.promise ?? ""} />
      </aside>
    </div>
  )
}
