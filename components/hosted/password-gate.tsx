"use client"

import { useActionState } from "react"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Asks for the password of a hosted page. It works without scripts too. */
export function PasswordGate({ title, action }: { title: string; action: FormAction }) {
  const hosted = words.hosted
  const [state, send, pending] = useActionState(action, {})
  const onSubmit = useSingleSubmit(pending)
  return (
    <form action={send} onSubmit={onSubmit} className="m-auto grid w-full max-w-80 gap-4 px-4">
      <div className="grid gap-1">
        <p className="font-semibold text-20">{title}</p>
        <p className="text-13 text-muted">{hosted.passwordLead}</p>
      </div>
      <FormError text={state.error} />
      <Field label={hosted.password} error={state.fields?.password}>
        <PasswordInput name="password" required maxLength={200} autoComplete="current-password" />
      </Field>
      <PlainButton type="submit" variant="primary" size="lg" loading={pending}>
        {hosted.enter}
      </PlainButton>
    </form>
  )
}
