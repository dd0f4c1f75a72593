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
import { AuthLink } from "./auth-page.tsx"

/** E-mail and password. `next` is where the action leads on success, as it was asked for. */
export function SignInForm({
  action,
  next,
  filled,
}: {
  action: FormAction
  next?: string | undefined
  /** What the fields start with: the demo's public sign-in. */
  filled?: { email: string; password: string } | undefined
}) {
  const [state, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={state.error} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field label={words.auth.email} error={state.fields?.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.values?.email ?? filled?.email}
          className="h-9"
        />
      </Field>
      <Field
        label={words.auth.password}
        error={state.fields?.password}
        action={<AuthLink href="/forgot-password">{words.auth.signIn.forgotten}</AuthLink>}
      >
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          defaultValue={filled?.password}
          className="h-9"
        />
      </Field>
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="mt-1 h-9">
        {pending ? words.auth.signIn.pending : words.auth.signIn.submit}
      </PlainButton>
    </form>
  )
}
