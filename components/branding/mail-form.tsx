"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import type { SenderView } from "#lib/domain/mail/schema.ts"

interface Props {
  action: FormAction
  sender: SenderView
  /** The brand's name, which mails bear unless another is given. */
  brand: string
  /** Whom a test mail goes to. */
  testTo: string
  disabled: boolean
}

/** How an agency's mails are sent, saved as a whole. */
export function MailForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, sender, brand, testTo, disabled, renew }: Props & { renew: () => void }) {
  const mail = words.branding.mail
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: mail.saved,
    onSaved: renew,
  })
  const { server, fault } = sender
  const [isOwn, setOwn] = useState(server !== null)
  const fields = state.fields ?? {}
  return (
    <form {...form}>
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={mail.sender.title} description={mail.sender.text}>
          <Field label={mail.name} help={mail.nameHelp} error={fields.name} optional>
            <Input
              name="name"
              maxLength={80}
              defaultValue={sender.name ?? ""}
              placeholder={brand}
              autoComplete="off"
            />
          </Field>
        </SettingsSection>
        <SettingsSection title={mail.server.title} description={mail.server.text}>
          {fault && (
            <p
              role="status"
              className="rounded-control border border-warning-border bg-warning-soft px-3 py-2 text-13"
            >
              {mail.failing(mail.wrong[fault] ?? "")}
            </p>
          )}
          <SwitchRow name="isOwn" label={mail.isOwn} checked={isOwn} onChange={setOwn} />
          {isOwn && (
            <>
              <Field label={mail.address} help={mail.addressHelp} error={fields.address}>
                <Input
                  name="address"
                  type="email"
                  required
                  maxLength={254}
                  defaultValue={server?.address}
                  autoComplete="off"
                />
              </Field>
              <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-4">
                <Field label={mail.host} error={fields.host}>
                  <Input
                    name="host"
                    required
                    maxLength={253}
                    defaultValue={server?.host}
                    placeholder="smtp.example.com"
                    autoComplete="off"
                    autoCapitalize="none"
                    spellCheck={false}
                  />
                </Field>
                <Field label={mail.port} error={fields.port}>
                  <Input
                    name="port"
                    required
                    inputMode="numeric"
                    maxLength={5}
                    defaultValue={String(server?.port ?? 587)}
                    autoComplete="off"
                    className="tabular-nums"
                  />
                </Field>
              </div>
              <Field label={mail.security} error={fields.security}>
                <NativeSelect name="security" defaultValue={server?.security ?? "starttls"}>
                  <option value="starttls">{mail.securities.starttls}</option>
                  <option value="tls">{mail.securities.tls}</option>
                </NativeSelect>
              </Field>
              <Field label={mail.username} error={fields.username} optional>
                <Input
                  name="username"
                  maxLength={320}
                  defaultValue={server?.username ?? ""}
                  autoComplete="off"
                />
              </Field>
              <Field
                label={mail.password}
                help={server?.hasPassword ? mail.passwordKept : undefined}
                error={fields.password}
                optional
              >
                <PasswordInput name="password" maxLength={500} autoComplete="new-password" />
              </Field>
              <p className="text-13 text-muted [overflow-wrap:anywhere]">{mail.test(testTo)}</p>
            </>
          )}
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}
