"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { toast } from "sonner"
import { priceLine } from "#components/plans/price.ts"
import { Choice } from "#components/ui/choice.tsx"
import { dayText } from "#components/ui/day-text.ts"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { PlanDifference } from "#lib/domain/clients/schema.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"
import { PlanDifferences } from "./plan-differences.tsx"

/** What another plan changes; a text is the reason why that could not be found out. */
export type Compare = (planId: string) => Promise<PlanDifference[] | string>

export interface ChangePlanProps {
  /** What the client is called. */
  name: string
  /** What it may be given. */
  plans: OfferedPlan[]
  current: string | null
  /** When its period is over, ISO 8601. */
  endsAt: string
  compare: Compare
  change: (state: FormState, form: FormData) => Promise<FormState>
  close: () => void
}

type Difference = PlanDifference[] | string | undefined

/** Gives a client another plan, after it has shown what that changes and what exceeds it. */
export function ChangePlanDialog({ name, plans, current, endsAt, compare, change, close }: ChangePlanProps) {
  const router = useRouter()
  const { assign } = words.plans
  const others = plans.filter(({ id }) => id !== current)
  const [chosen, setChosen] = useState("")
  const [found, setFound] = useState<{ planId: string; difference: Difference }>()
  const look = async (planId: string) => {
    setChosen(planId)
    if (!planId) return
    const difference = await compare(planId).catch(() => assign.failed)
    setFound({ planId, difference })
  }
  const [later, day] = [assign.later(dayText(endsAt)), dayText(endsAt)]
  const plan = others.find(({ id }) => id === chosen)
  const action = async (state: FormState, form: FormData) => {
    const isNow = form.get("when") === "now"
    const next = await change(state, form)
    if (!next.error && !next.fields && plan)
      toast.success(isNow ? assign.done(plan.name) : assign.planned(plan.name, day))
    return next
  }
  return (
    <FormDialog
      wide
      title={assign.dialog(name)}
      lead={assign.lead}
      submit={assign.submit}
      submitting={assign.submitting}
      action={action}
      onDone={() => {
        close()
        router.refresh()
      }}
    >
      {(fields) => (
        <>
          <Field label={assign.choose} error={fields.planId}>
            <NativeSelect
              name="planId"
              required
              value={chosen}
              onChange={(event) => look(event.target.value)}
            >
              <option value="">{words.ui.select}</option>
              {others.map((each) => (
                <option key={each.id} value={each.id}>
                  {`${each.name}, ${priceLine(each)}`}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <div aria-live="polite">
            {chosen && (
              <PlanDifferences difference={found?.planId === chosen ? found.difference : undefined} />
            )}
          </div>
          <fieldset className="grid gap-2 sm:grid-cols-2">
            <legend className="mb-1.5 font-medium text-13">{assign.when}</legend>
            <Choice name="when" value="now" defaultChecked {...assign.now} />
            <Choice name="when" value="end-of-period" {...later} />
          </fieldset>
        </>
      )}
    </FormDialog>
  )
}
