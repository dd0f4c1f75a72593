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

/** Name, e-mail and password of the first administrator. */
export function AdministratorForm({ action }: { action: FormAction }) {
  const [{ error, fields = {}, values = {} }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const auth = words.auth
  const setUp = words.access.setUp
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      <Field label={auth.name} error={fields.name}>
        <Input
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          defaultValue={values.name}
          className="h-9"
        />
      </Field>
      <Field label={auth.email} error={fields.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={values.email}
          className="h-9"
        />
      </Field>
      <Field label={auth.password} error={fields.password} help={auth.passwordHelp}>
        <PasswordInput
          name="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={200}
          className="h-9"
        />
      </Field>
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="mt-1 h-9">
        {pending ? setUp.submitting : setUp.submit}
      </PlainButton>
    </form>
  )
}
