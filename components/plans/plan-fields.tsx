"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import { CURRENCIES } from "#lib/core/currencies.ts"
import { PlanFeatureFields } from "./plan-feature-fields.tsx"
import { PLAN_LIMITS } from "./plan-limits.ts"
import type { PlanValues } from "./plan-values.ts"

/** Everything that an agency sets on a plan. */
export function PlanFields({
  values,
  models,
  fields,
  isArchived = false,
}: {
  values: PlanValues
  /** Names of the models that can be chosen. */
  models: readonly string[]
  /** What is at fault, by field. */
  fields: Record<string, string>
  isArchived?: boolean
}) {
  const { form } = words.plans
  const [isOffered, setOffered] = useState(values.isOffered)
  const text = (name: keyof PlanValues) => String(values[name])
  return (
    <>
      <SettingsSection narrow title={form.details.title} description={form.details.text}>
        <Field label={form.name} error={fields.name}>
          <Input name="name" required maxLength={80} defaultValue={text("name")} autoComplete="off" />
        </Field>
        <Field label={form.description} help={form.descriptionHelp} error={fields.description} optional>
          <Textarea name="description" rows={2} maxLength={300} defaultValue={text("description")} />
        </Field>
      </SettingsSection>
      <SettingsSection narrow title={form.pricing.title} description={form.pricing.text}>
        <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-start gap-4 sm:grid-cols-[minmax(0,1fr)_6rem_minmax(0,1fr)]">
          <Field label={form.price} help={form.priceHelp} error={fields.price}>
            <Input
              name="price"
              inputMode="decimal"
              required
              maxLength={20}
              defaultValue={text("price")}
              autoComplete="off"
              className="tabular-nums"
            />
          </Field>
          <Field label={form.currency} error={fields.currency}>
            <NativeSelect name="currency" defaultValue={text("currency")}>
              {CURRENCIES.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={form.interval} error={fields.interval} className="max-sm:col-span-2">
            <NativeSelect name="interval" defaultValue={text("interval")}>
              <option value="month">{form.intervals.month}</option>
              <option value="year">{form.intervals.year}</option>
            </NativeSelect>
          </Field>
        </div>
        <Field label={form.trialDays} help={form.trialHelp} error={fields.trialDays}>
          <Input
            name="trialDays"
            inputMode="numeric"
            maxLength={3}
            defaultValue={text("trialDays")}
            autoComplete="off"
            className="max-w-24"
          />
        </Field>
      </SettingsSection>
      <SettingsSection narrow title={form.limits.title} description={form.limits.text}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {PLAN_LIMITS.map((name) => (
            <Field key={name} label={form.limits[name]} error={fields[name]}>
              <Input
                name={name}
                inputMode="numeric"
                maxLength={15}
                defaultValue={text(name)}
                placeholder={form.limits.placeholder}
                autoComplete="off"
              />
            </Field>
          ))}
        </div>
      </SettingsSection>
      <PlanFeatureFields values={values} models={models} />
      <SettingsSection narrow title={form.offering.title} description={form.offering.text}>
        <SwitchRow
          name="isOffered"
          label={form.isOffered}
          help={isArchived ? form.offeredNot : form.offeredHelp}
          checked={isOffered}
          disabled={isArchived}
          onChange={setOffered}
        />
      </SettingsSection>
    </>
  )
}
