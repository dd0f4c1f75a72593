"use client"

import { useEffect, useRef } from "react"
import type { FormState } from "#components/ui/form-state.ts"

/** For a form's ref: leads to the first field that was refused, each time an answer names one. */
export function useFocusFault(state: FormState) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.fields) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [state])
  return form
}
