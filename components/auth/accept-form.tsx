"use client"

import { useActionState } from "react"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { NewPasswordField } from "./new-password-field.tsx"

/** Name and password of somebody who is new, the password alone of somebody who signs in here already. */
export function AcceptForm({
  action,
  email,
  isKnown,
  signedInAs,
}: {
  action: FormAction
  email: string
  isKnown: boolean
  /** Somebody else who is signed in in this browser. */
  signedInAs?: string | undefined
}) {
  const [{ error, fields = {}, values = {} }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const { invitation } = words.access
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      {signedInAs && <p className="text-12 text-muted">{invitation.signedInAs(signedInAs)}</p>}
      {isKnown ? (
        <Field label={words.auth.password} error={fields.password}>
          <PasswordInput name="password" autoComplete="current-password" required className="h-9" />
        </Field>
      ) : (
        <>
          <Field label={words.auth.name} error={fields.name}>
            <Input
              name="name"
              autoComplete="name"
              required
              maxLength={120}
              defaultValue={values.name}
              className="h-9"
            />
          </Field>
          <NewPasswordField email={email} error={fields.password} />
        </>
      )}
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="mt-1 h-9">
        {pending ? invitation.accepting : isKnown ? invitation.join : invitation.accept}
      </PlainButton>
    </form>
  )
}
