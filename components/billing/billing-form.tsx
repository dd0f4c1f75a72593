"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Choice } from "#components/ui/choice.tsx"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { SaveBar } from "#components/ui/save-bar.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Billing } from "#lib/domain/billing/schema.ts"
import { StripeConnection } from "./stripe-connection.tsx"

interface Props {
  action: FormAction
  billing: Billing
  /** Leads to Stripe, where the agency connects its account; absent where the install has no key. */
  stripe?: (() => Promise<string | undefined>) | undefined
  /** Shows the settings to people who may not change them. */
  disabled: boolean
}

/** How an agency charges its clients, saved as a whole. */
export function BillingForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, billing, stripe, disabled, renew }: Props & { renew: () => void }) {
  const texts = words.billing.form
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: texts.saved,
    onSaved: renew,
  })
  const [isIncluded, setIncluded] = useState(billing.pricesIncludeTax)
  const fields = state.fields ?? {}
  const next = `${billing.invoicePrefix}${String(billing.nextNumber).padStart(4, "0")}`
  return (
    <form {...form}>
      <fieldset disabled={disabled} className="min-w-0">
        <SettingsSection title={texts.charging.title} description={texts.charging.text}>
          <div className="grid gap-2">
            {(["off", "manual", ...(stripe ? (["stripe"] as const) : [])] as const).map((mode) => (
              <Choice
                key={mode}
                name="mode"
                value={mode}
                defaultChecked={billing.mode === mode}
                disabled={mode === "stripe" && !billing.stripeReadyAt}
                {...texts.modes[mode]}
              />
            ))}
          </div>
          {stripe && <StripeConnection billing={billing} disabled={disabled} connect={stripe} />}
        </SettingsSection>
        <SettingsSection title={texts.seller.title} description={texts.seller.text}>
          <Field label={texts.sellerName} error={fields.sellerName}>
            <Input
              name="sellerName"
              maxLength={200}
              defaultValue={billing.sellerName}
              autoComplete="organization"
            />
          </Field>
          <Field label={texts.sellerAddress} error={fields.sellerAddress} optional>
            <Textarea name="sellerAddress" rows={3} maxLength={1000} defaultValue={billing.sellerAddress} />
          </Field>
          <Field label={texts.taxId} error={fields.taxId} optional>
            <Input name="taxId" maxLength={100} defaultValue={billing.taxId} autoComplete="off" />
          </Field>
        </SettingsSection>
        <SettingsSection title={texts.taxes.title} description={texts.taxes.text}>
          <div className="grid grid-cols-2 gap-4">
            <Field label={texts.taxName} error={fields.taxName}>
              <Input name="taxName" maxLength={40} defaultValue={billing.taxName} autoComplete="off" />
            </Field>
            <Field label={texts.taxRate} error={fields.taxRate}>
              <Input
                name="taxRate"
                inputMode="decimal"
                maxLength={6}
                defaultValue={String(billing.taxRate / 100)}
                autoComplete="off"
                className="tabular-nums"
              />
            </Field>
          </div>
          <SwitchRow
            name="pricesIncludeTax"
            label={texts.pricesIncludeTax}
            checked={isIncluded}
            onChange={setIncluded}
          />
        </SettingsSection>
        <SettingsSection title={texts.numbers.title} description={texts.numbers.text}>
          <Field
            label={texts.invoicePrefix}
            help={texts.nextNumber(next)}
            error={fields.invoicePrefix}
            optional
          >
            <Input
              name="invoicePrefix"
              maxLength={20}
              defaultValue={billing.invoicePrefix}
              autoComplete="off"
              className="max-w-44"
            />
          </Field>
          <div className="grid grid-cols-2 items-start gap-4">
            <Field label={texts.dueDays} error={fields.dueDays}>
              <Days name="dueDays" value={billing.dueDays} />
            </Field>
            <Field label={texts.graceDays} help={texts.graceHelp} error={fields.graceDays}>
              <Days name="graceDays" value={billing.graceDays} />
            </Field>
          </div>
        </SettingsSection>
        <SettingsSection title={texts.paying.title} description={texts.paying.text}>
          <Field label={texts.paymentText} error={fields.paymentText} optional>
            <Textarea name="paymentText" rows={4} maxLength={2000} defaultValue={billing.paymentText} />
          </Field>
        </SettingsSection>
      </fieldset>
      <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
    </form>
  )
}

const Days = ({ name, value }: { name: string; value: number }) => (
  <Input
    name={name}
    inputMode="numeric"
    maxLength={3}
    defaultValue={String(value)}
    autoComplete="off"
    className="max-w-24 tabular-nums"
  />
)
