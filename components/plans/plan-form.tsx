"use client"

import { type ChangeEvent, useState } from "react"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import type { FormAction } from "#components/ui/form-state.ts"
import { SaveBar } from "#components/ui/save-bar.tsx"
import * as words from "#components/words/words.ts"
import { PlanFields } from "./plan-fields.tsx"
import { PlanPreview } from "./plan-preview.tsx"
import { draftOf, type PlanValues } from "./plan-values.ts"

interface Props {
  action: FormAction
  values: PlanValues
  /** Names of the models that can be chosen. */
  models: readonly string[]
  isArchived: boolean
  /** Shows the values to people who may not change them. */
  disabled: boolean
}

/** A plan that is there already, saved as a whole, beside how others will see it. */
export function PlanForm(props: Props) {
  // A new round starts from the stored values: after saving and after discarding.
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ action, values, models, isArchived, disabled, renew }: Props & { renew: () => void }) {
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    told: words.plans.form.saved,
    onSaved: renew,
  })
  const [draft, setDraft] = useState<ReturnType<typeof draftOf>>()
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    form.onChange(event)
    setDraft(draftOf(new FormData(event.currentTarget)))
  }
  return (
    <div className="grid gap-8 border-b pb-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form {...form} onChange={onChange} className="min-w-0">
        <fieldset disabled={disabled} className="min-w-0">
          <PlanFields values={values} models={models} fields={state.fields ?? {}} isArchived={isArchived} />
        </fieldset>
        <SaveBar changed={changed} saving={saving} error={error} onDiscard={renew} />
      </form>
      <PlanPreview plan={draft} values={values} />
    </div>
  )
}
