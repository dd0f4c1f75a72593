"use client"

import { useActionState } from "react"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** The password that was chosen at sign-up. The address stands there for programs that keep passwords. */
export function ConfirmForm({ action, email }: { action: FormAction; email: string }) {
  const [{ error, fields }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const { confirm } = words.access
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <Field label={words.auth.password} error={fields?.password}>
        <PasswordInput name="password" autoComplete="current-password" required className="h-9" />
      </Field>
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="mt-1 h-9">
        {pending ? confirm.submitting : confirm.submit}
      </PlainButton>
    </form>
  )
}
