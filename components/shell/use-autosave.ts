"use client"

import { type FormEvent, useEffect, useRef, useState } from "react"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts"
import * as words from "#components/words/words.ts"

/** How long nothing may have been changed before it is saved, in milliseconds. */
const REST_MS = 800

type Values = Record<string, string>

/**
 * A form that saves itself once somebody pauses. What was stored before each save can be had back, the latest first, for as
 * long as the page is open. A refusal keeps what was typed, and saves with the next change. `values`: what is stored.
 */
export function useAutosave(action: FormAction, values: Values) {
  const form = useRef<HTMLFormElement>(null)
  const stored = useRef(values)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef(Promise.resolve())
  const [before, setBefore] = useState<Values[]>([])
  const [state, setState] = useState<FormState>({})
  const [phase, setPhase] = useState<"idle" | "waiting" | "saving" | "saved" | "failed">("idle")
  // What the fields begin with; another round shows other values.
  const [shown, setShown] = useState({ round: 0, values })
  useLeaveGuard(phase === "waiting" || phase === "saving" || phase === "failed")
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (next: Values, remember: boolean) => {
    // One after the other, so that what was typed last is what stays.
    queue.current = queue.current.then(async () => {
      const previous = stored.current
      if (!differs(next, previous)) return setPhase((now) => (now === "waiting" ? "saved" : now))
      setPhase("saving")
      const data = new FormData()
      for (const [name, value] of Object.entries(next)) data.set(name, value)
      const answer = await orOffline(action({}, data), (error): FormState => ({ error }))
      setState(answer)
      if (answer.error || answer.fields) return setPhase("failed")
      stored.current = next
      if (remember) setBefore((all) => [...all, previous])
      setPhase((now) => (now === "saving" ? "saved" : now))
    })
  }
  const save = () => {
    clearTimeout(timer.current)
    if (form.current) send(valuesOf(form.current, values), true)
  }
  const undo = () => {
    clearTimeout(timer.current)
    const last = before.at(-1)
    if (!last) return
    setBefore((all) => all.slice(0, -1))
    setShown(({ round }) => ({ round: round + 1, values: last }))
    send(last, false)
  }
  return {
    shown,
    state,
    phase,
    canUndo: before.length > 0,
    undo,
    error: state.error ?? (state.fields ? words.ui.faults : undefined),
    form: {
      ref: form,
      onChange() {
        clearTimeout(timer.current)
        setPhase("waiting")
        timer.current = setTimeout(save, REST_MS)
      },
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault()
        save()
      },
      /** Leaving a field is a pause. */
      onBlur() {
        if (phase === "waiting") save()
      },
    },
  }
}

const valuesOf = (form: HTMLFormElement, known: Values): Values => {
  const data = new FormData(form)
  return Object.fromEntries(Object.keys(known).map((name) => [name, String(data.get(name) ?? known[name])]))
}

const differs = (one: Values, other: Values) => Object.keys(one).some((name) => one[name] !== other[name])
