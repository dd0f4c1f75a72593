"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { Choice } from "#components/ui/choice.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import type { ResolvedSettings } from "#lib/domain/widgets/widgets.ts"
import { SlugField, type SlugState } from "./slug-field.tsx"

export interface HostedPageProps {
  action: FormAction
  page: ResolvedSettings["page"]
  slug: string | null
  hasPassword: boolean
  /** Scheme and host of the brand, without a path. */
  host: string
  /** What stands in the address without a name. */
  botId: string
  checkSlug: (slug: string) => Promise<SlugState | undefined>
  disabled: boolean
}

/** Whether a bot has a page of its own, where it is, and who may open it. */
export function HostedPageForm(props: HostedPageProps) {
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

const ACCESSES = ["public", "password", "members"] as const

function Round(props: HostedPageProps & { renew: () => void }) {
  const { action, page, slug, hasPassword, host, botId, checkSlug, disabled, renew } = props
  const texts = words.channels.page
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: texts.saved,
    onSaved: renew,
  })
  const [enabled, setEnabled] = useState(page.enabled)
  const [noindex, setNoindex] = useState(page.noindex)
  const [access, setAccess] = useState(page.access)
  const address = `${host}/chat/${slug ?? botId}`
  return (
    <form {...form}>
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={texts.title} description={texts.text}>
          <SwitchRow
            name="enabled"
            label={texts.enabled}
            help={texts.enabledHelp}
            checked={enabled}
            onChange={setEnabled}
          />
          <div className="grid gap-1.5">
            <Field label={texts.address}>
              <Input
                readOnly
                value={address}
                onFocus={(event) => event.currentTarget.select()}
                className="font-mono text-12"
              />
            </Field>
            <div className="flex flex-wrap gap-2">
              <CopyButton text={address}>{texts.copy}</CopyButton>
              {page.enabled && (
                <ButtonLink href={address} target="_blank">
                  {texts.open}
                </ButtonLink>
              )}
            </div>
          </div>
          <SlugField slug={slug} check={checkSlug} error={state.fields?.slug} />
        </SettingsSection>
        <SettingsSection title={texts.access}>
          <div role="radiogroup" aria-label={texts.access} className="grid gap-1.5">
            {ACCESSES.map((each) => (
              <Choice
                key={each}
                name="access"
                value={each}
                checked={access === each}
                onChange={() => setAccess(each)}
                {...texts.accesses[each]}
              />
            ))}
          </div>
          {access === "password" && (
            <Field
              label={texts.password}
              help={hasPassword ? texts.passwordKept : texts.passwordHelp}
              error={state.fields?.password}
            >
              <PasswordInput name="password" autoComplete="new-password" maxLength={200} />
            </Field>
          )}
          <SwitchRow
            name="noindex"
            label={texts.noindex}
            help={texts.noindexHelp}
            checked={noindex}
            onChange={setNoindex}
          />
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
