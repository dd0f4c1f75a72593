"use client"

import { type ChangeEvent, type FormEvent, startTransition, useState } from "react"
import { toast } from "sonner"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { useFocusFault } from "./use-focus-fault.ts"

/**
 * A form over settings that are saved together: whether anything differs from what is stored, and what the last save
 * answered. `onSaved` starts the form anew with the stored values.
 */
export function useSettingsForm(
  action: FormAction,
  {
    values,
    told,
    onSaved,
  }: {
    /** What is stored, by field; without it every change counts. */
    values?: Partial<Record<string, string>>
    /** What is told once it is saved. */
    told: string
    onSaved: () => void
  },
) {
  const [changed, setChanged] = useState(false)
  const [state, send, saving] = useSingleAction(async (previous: FormState, data: FormData) => {
    const next = await action(previous, data).catch((): FormState => ({ error: words.refusals.offline }))
    if (next.error || next.fields) return next
    toast.success(told)
    startTransition(onSaved)
    return next
  }, {})
  useLeaveGuard(changed)
  const ref = useFocusFault(state)
  const faults = Object.keys(state.fields ?? {}).length
  return {
    changed,
    saving,
    state,
    error: state.error ?? (faults > 0 ? words.ui.faults : undefined),
    form: {
      ref,
      // Sent by hand: a form's own action would empty the fields after a refusal.
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      },
      onChange(event: ChangeEvent<HTMLFormElement>) {
        setChanged(!values || differs(new FormData(event.currentTarget), values))
      },
    },
  }
}

const differs = (form: FormData, values: Partial<Record<string, string>>) =>
  Object.entries(values).some(([name, value]) => (form.get(name) ?? "") !== value)
