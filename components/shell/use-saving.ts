"use client"

import { startTransition } from "react"
import { toast } from "sonner"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { useFocusFault } from "./use-focus-fault.ts"

/** Sends a form of settings, and says what the last save answered. `onSaved` starts the form anew with the stored values. */
export function useSaving(action: FormAction, { told, onSaved }: { told: string; onSaved: () => void }) {
  const [state, send, saving] = useSingleAction(async (previous: FormState, data: FormData) => {
    const next = await orOffline(action(previous, data), (error): FormState => ({ error }))
    if (next.error || next.fields) return next
    toast.success(told)
    startTransition(onSaved)
    return next
  }, {})
  const faults = Object.keys(state.fields ?? {}).length
  return {
    /** For the form. */
    ref: useFocusFault(state),
    state,
    send,
    saving,
    error: state.error ?? (faults > 0 ? words.ui.faults : undefined),
  }
}
