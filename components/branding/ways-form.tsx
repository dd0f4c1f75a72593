"use client"

import { useState } from "react"
import { SERVICE_NAMES } from "#components/auth/service-mark.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { CodeBlock } from "#components/ui/code-block.tsx"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Service, WaysView } from "#lib/domain/single-sign-on/schema.ts"

interface Props {
  action: FormAction
  ways: WaysView
  /** What the operator has set up. */
  services: readonly Service[]
  /** Where the provider sends people back to, one for each of the agency's addresses. */
  returns: string[]
  /** The accounts that new people can join: the agency itself, then its clients. */
  places: { id: string; name: string }[]
  /** Whether this install sends mail at all. */
  canMail: boolean
  disabled: boolean
}

/** How people sign in at an agency's addresses, saved as a whole. */
export function WaysForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({
  action,
  ways,
  services,
  returns,
  places,
  canMail,
  disabled,
  renew,
}: Props & { renew: () => void }) {
  const said = words.branding.signIn
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: said.saved,
    onSaved: renew,
  })
  const { provider } = ways
  const [links, setLinks] = useState(ways.links)
  const [chosen, setChosen] = useState<readonly Service[]>(ways.services)
  const [isOwn, setOwn] = useState(provider !== null)
  const [isOnly, setOnly] = useState(provider?.isOnly ?? false)
  const [joins, setJoins] = useState(provider?.joins?.accountId ?? "")
  const fields = state.fields ?? {}
  return (
    <form {...form}>
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={said.links.title} description={said.links.text}>
          <SwitchRow
            name="links"
            label={said.links.label}
            help={canMail ? undefined : said.links.off}
            checked={links}
            onChange={setLinks}
          />
        </SettingsSection>
        {services.length > 0 && (
          <SettingsSection title={said.services.title} description={said.services.text}>
            {services.map((service) => (
              <SwitchRow
                key={service}
                name={service}
                label={words.access.service.goOn(SERVICE_NAMES[service])}
                checked={chosen.includes(service)}
                onChange={(isOn) =>
                  setChosen(isOn ? [...chosen, service] : chosen.filter((each) => each !== service))
                }
              />
            ))}
          </SettingsSection>
        )}
        <SettingsSection title={said.provider.title} description={said.provider.text}>
          <SwitchRow name="isOwn" label={said.isOwn} checked={isOwn} onChange={setOwn} />
          {isOwn && (
            <>
              <div className="grid gap-1.5">
                <p className="font-medium text-13">{said.returns}</p>
                {returns.map((address) => (
                  <CodeBlock key={address} code={address} />
                ))}
                <p className="text-12 text-muted">{said.returnsHelp}</p>
              </div>
              <Field label={said.issuer} help={said.issuerHelp} error={fields.issuer}>
                <Input
                  name="issuer"
                  required
                  maxLength={500}
                  defaultValue={provider?.issuer}
                  placeholder="https://login.example.com"
                  inputMode="url"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </Field>
              <Field label={said.clientId} error={fields.clientId}>
                <Input
                  name="clientId"
                  required
                  maxLength={500}
                  defaultValue={provider?.clientId}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </Field>
              <Field label={said.secret} help={provider ? said.secretKept : undefined} error={fields.secret}>
                <PasswordInput
                  name="secret"
                  maxLength={2_000}
                  required={!provider}
                  autoComplete="new-password"
                />
              </Field>
              <Field label={said.domains} help={said.domainsHelp} error={fields.domains}>
                <Textarea
                  name="domains"
                  required
                  rows={2}
                  maxLength={5_000}
                  defaultValue={provider?.domains.join("\n")}
                  placeholder="example.com"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </Field>
              <Field label={said.label} help={said.labelHelp} error={fields.label} optional>
                <Input name="label" maxLength={60} defaultValue={provider?.label} autoComplete="off" />
              </Field>
            </>
          )}
        </SettingsSection>
        {isOwn && (
          <SettingsSection title={said.who.title} description={said.who.text}>
            <Field label={said.joins} help={said.joinsHelp} error={fields.joins}>
              <NativeSelect name="joins" value={joins} onChange={({ target }) => setJoins(target.value)}>
                <option value="">{said.joinsNowhere}</option>
                {places.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            {joins && (
              <Field label={said.role}>
                <NativeSelect name="role" defaultValue={provider?.joins?.role ?? "viewer"}>
                  {(["viewer", "agent", "editor"] as const).map((role) => (
                    <option key={role} value={role}>
                      {words.home.roles[role]}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            )}
            <SwitchRow
              name="isOnly"
              label={said.isOnly}
              help={said.isOnlyHelp}
              checked={isOnly}
              onChange={setOnly}
            />
          </SettingsSection>
        )}
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
