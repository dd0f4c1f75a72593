"use client"

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useTransition } from "react"

/**
 * `useActionState` that answers one call at a time: what is sent before the last answer shows is dropped, so that three
 * clicks within one frame, of which the second cannot know about the first, do one thing.
 */
export function useSingleAction<State, Payload>(
  action: (state: State, payload: Payload) => Promise<State>,
  initial: Awaited<State>,
): [state: Awaited<State>, send: (payload: Payload) => void, pending: boolean] {
  const busy = useRef(false)
  const [state, dispatch, pending] = useActionState(async (state: Awaited<State>, payload: Payload) => {
    try {
      return await action(state, payload)
    } finally {
      busy.current = false
    }
  }, initial)
  const send = (payload: Payload) => {
    if (busy.current || pending) return
    busy.current = true
    startTransition(() => dispatch(payload))
  }
  return [state, send, pending]
}

/** `useTransition` with the same promise: what is started while one is under way is dropped. */
export function useSingleTransition(): [pending: boolean, start: (run: () => Promise<void>) => void] {
  const busy = useRef(false)
  const [pending, startRun] = useTransition()
  const start = (run: () => Promise<void>) => {
    if (busy.current || pending) return
    busy.current = true
    startRun(async () => {
      try {
        await run()
      } finally {
        busy.current = false
      }
    })
  }
  return [pending, start]
}

/** The same for a form whose action also works without scripts: `onSubmit` of a form that is under way does nothing. */
export function useSingleSubmit(pending: boolean): (event: FormEvent) => void {
  const busy = useRef(false)
  useEffect(() => {
    if (!pending) busy.current = false
  }, [pending])
  return (event) => {
    if (busy.current) event.preventDefault()
    busy.current = true
  }
}
