"use client"

import { KeyRound } from "lucide-react"
import { startTransition, useEffect, useState } from "react"
import { askDevice, type DeviceQuestion, knowsPasskeys } from "#components/security/ask-device.ts"
import { cn } from "#components/ui/cn.ts"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { OrLine } from "./or-line.tsx"

/** Signs in, or takes the second step, by a passkey. Nothing in browsers that know none. */
export function PasskeyForm({
  action,
  ask,
  next,
  label,
}: {
  action: FormAction
  /** What the device is asked; the reason where that fails. */
  ask: () => Promise<DeviceQuestion | string>
  next?: string | undefined
  label: string
}) {
  // The server cannot know: the button is seen once the browser has said, and has its room before.
  const [isKnown, setKnown] = useState<boolean>()
  useEffect(() => setKnown(knowsPasskeys()), [])
  const { enter, device } = words.security
  const [state, send, pending] = useSingleAction(
    async (before, form: FormData) => {
      const question = await orOffline(ask())
      if (typeof question === "string") return { error: question }
      const answer = await askDevice(question).catch(() => null)
      if (!answer) return { error: device }
      form.set("passkey", answer)
      return action(before, form)
    },
    {} as Awaited<ReturnType<FormAction>>,
  )
  if (isKnown === false) return null
  return (
    <form
      className={cn("grid gap-4", !isKnown && "invisible")}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        startTransition(() => send(form))
      }}
    >
      <OrLine />
      <FormError text={state.error} />
      {next && <input type="hidden" name="next" value={next} />}
      <PlainButton type="submit" size="lg" loading={pending} className="h-9">
        <KeyRound aria-hidden />
        {pending ? enter.waiting : label}
      </PlainButton>
    </form>
  )
}
