"use client"

import { type ChangeEvent, type FormEvent, useState } from "react"
import type { FormAction } from "#components/ui/form-state.ts"
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts"
import { useSaving } from "./use-saving.ts"

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
  const { ref, state, send, saving, error } = useSaving(action, { told, onSaved })
  useLeaveGuard(changed)
  return {
    changed,
    saving,
    state,
    error,
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
