"use client"

import { MailCheck } from "lucide-react"
import { useActionState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { words } from "#components/words/words.ts"

export interface SentState extends FormState {
  /** The address as it was typed, once a link was asked for. */
  sentTo?: string
}

/** Asks for a link to a new password, then says where to look for it. */
export function ForgottenForm({
  action,
}: {
  action: (state: SentState, form: FormData) => Promise<SentState>
}) {
  const [{ error, fields, values, sentTo }, submit, pending] = useActionState(action, {})
  const { forgotten } = words.access
  if (sentTo)
    return (
      <div role="status" className="flex gap-3 rounded-control border bg-surface p-3 text-13">
        <MailCheck aria-hidden className="mt-0.5 size-4 shrink-0 stroke-[1.75] text-success" />
        <p className="min-w-0 [overflow-wrap:anywhere]">{forgotten.sent(sentTo)}</p>
      </div>
    )
  return (
    <form action={submit} className="grid gap-4">
      <FormError text={error} />
      <Field label={words.auth.email} error={fields?.email}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={values?.email}
          className="h-9"
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={pending} className="h-9">
        {pending ? forgotten.submitting : forgotten.submit}
      </Button>
    </form>
  )
}
