"use client"

import { type ChangeEvent, type FormEvent, startTransition, useActionState, useState } from "react"
import { toast } from "sonner"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { words } from "#components/words/words.ts"
import type { BotValues } from "./bot-fields.tsx"
import { useFocusFault } from "./use-focus-fault.ts"

/**
 * A form over some settings of a bot: whether anything differs from what is stored, and what the last save answered.
 * `onSaved` starts the form anew with the stored values.
 */
export function useBotForm(action: FormAction, values: BotValues, onSaved: () => void) {
  const [changed, setChanged] = useState(false)
  const [state, send, saving] = useActionState(async (previous: FormState, data: FormData) => {
    const next = await action(previous, data)
    if (next.error || next.fields) return next
    toast.success(words.bots.told.saved)
    startTransition(onSaved)
    return next
  }, {})
  const ref = useFocusFault(state)
  const faults = Object.keys(state.fields ?? {}).length
  return {
    changed,
    saving,
    state,
    error: state.error ?? (faults > 0 ? words.bots.settings.faults : undefined),
    form: {
      ref,
      // Sent by hand: a form's own action would empty the fields after a refusal.
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        if (!saving) startTransition(() => send(data))
      },
      onChange(event: ChangeEvent<HTMLFormElement>) {
        setChanged(differs(new FormData(event.currentTarget), values))
      },
    },
  }
}

const differs = (form: FormData, values: BotValues) =>
  Object.entries(values).some(([name, value]) => (form.get(name) ?? "") !== value)
