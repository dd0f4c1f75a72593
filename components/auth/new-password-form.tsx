"use client"

import { useActionState } from "react"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { NewPasswordField } from "./new-password-field.tsx"

/** One new password, which can be shown instead of typed twice. */
export function NewPasswordForm({ action, email }: { action: FormAction; email: string }) {
  const [{ error, fields }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const { newPassword } = words.access
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      <NewPasswordField label={newPassword.field} email={email} error={fields?.password} />
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="h-9">
        {pending ? newPassword.submitting : newPassword.submit}
      </PlainButton>
    </form>
  )
}
