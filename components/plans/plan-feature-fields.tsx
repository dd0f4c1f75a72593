"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Field } from "#components/ui/field.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { PlanValues } from "./plan-values.ts"

/** What a plan allows beside its limits. */
export function PlanFeatureFields({
  values,
  models,
}: {
  values: PlanValues
  /** Names of the models that can be chosen. */
  models: readonly string[]
}) {
  const { features } = words.plans.form
  const [isAll, setAll] = useState(values.models === null)
  const names = [...new Set([...models, ...(values.models ?? [])])].sort()
  return (
    <SettingsSection narrow title={features.title} description={features.text}>
      <Field label={features.models} help={isAll ? undefined : features.help}>
        <NativeSelect
          name="whichModels"
          defaultValue={isAll ? "all" : "some"}
          onChange={(event) => setAll(event.target.value === "all")}
        >
          <option value="all">{features.all}</option>
          <option value="some">{features.some}</option>
        </NativeSelect>
      </Field>
      {!isAll && (
        <fieldset className="grid gap-2">
          <legend className="sr-only">{features.some}</legend>
          {names.map((name) => (
            <label key={name} className="flex items-center gap-2 text-13">
              <input
                type="checkbox"
                name="model"
                value={name}
                defaultChecked={values.models?.includes(name) ?? false}
                className="size-4 accent-(--accent)"
              />
              <span className="min-w-0 truncate font-mono text-12">{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Field label={features.madeBy}>
        <NativeSelect name="madeBy" defaultValue={values.madeBy}>
          <option value="">{features.byClient}</option>
          <option value="yes">{features.always}</option>
          <option value="no">{features.never}</option>
        </NativeSelect>
      </Field>
    </SettingsSection>
  )
}
