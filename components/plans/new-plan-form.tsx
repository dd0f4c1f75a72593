"use client"

import { type FormEvent, useState } from "react"
import { useFocusFault } from "#components/shell/use-focus-fault.ts"
import { Button } from "#components/ui/button.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { GuardedForm } from "#components/ui/guarded-form.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { PlanFields } from "./plan-fields.tsx"
import { PlanPreview } from "./plan-preview.tsx"
import { draftOf, type PlanValues } from "./plan-values.ts"

/** A plan that is being made, beside how others will see it. On success the action leads to the list. */
export function NewPlanForm({
  action,
  values,
  models,
}: {
  action: FormAction
  values: PlanValues
  /** Names of the models that can be chosen. */
  models: readonly string[]
}) {
  const [state, send, pending] = useSingleAction(
    (before: FormState, data: FormData) => orOffline(action(before, data), (error): FormState => ({ error })),
    {},
  )
  const form = useFocusFault(state)
  const [draft, setDraft] = useState<ReturnType<typeof draftOf>>()
  const plans = words.plans
  // Sent by hand: a form's own action would empty the fields after a refusal.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <GuardedForm
        ref={form}
        onSubmit={submit}
        onChange={(event) => setDraft(draftOf(new FormData(event.currentTarget)))}
        className="min-w-0"
      >
        <PlanFields values={values} models={models} fields={state.fields ?? {}} />
        <div className="grid gap-4 border-t pt-6">
          <FormError text={state.error} />
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink variant="ghost" href="/plans">
              {words.ui.cancel}
            </ButtonLink>
            <Button type="submit" variant="primary" loading={pending}>
              {pending ? plans.creating : plans.create}
            </Button>
          </div>
        </div>
      </GuardedForm>
      <PlanPreview plan={draft} values={values} />
    </div>
  )
}
