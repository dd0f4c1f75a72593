"use client"

import { Globe } from "lucide-react"
import { type ReactNode, useActionState } from "react"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { Input } from "#components/ui/input.tsx"
import { PasswordInput } from "#components/ui/password-input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { MailSent, type SentState } from "./mail-sent.tsx"

/** Name, company, e-mail and password; `website` is the address typed on the landing page. */
export function SignUpForm({
  action,
  website,
  plan,
}: {
  action: (state: SentState, form: FormData) => Promise<SentState>
  website?: string | undefined
  /** The plan that is signed up on, with its field `plan`. */
  plan?: ReactNode
}) {
  const [{ error, fields = {}, values = {}, sentTo }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  if (sentTo) return <MailSent text={words.auth.signUp.sent(sentTo)} />
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      {plan}
      <FormError text={fields.plan} />
      {website && (
        <p className="flex items-center gap-2 rounded-control border border-accent-border bg-accent-soft px-3 py-2 text-13 text-accent-text">
          <Globe aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0 break-words">{words.auth.signUp.website(website)}</span>
          <input type="hidden" name="website" value={website} />
        </p>
      )}
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
      <Field label={words.auth.company} error={fields.company} help={words.auth.companyHelp} optional>
        <Input
          name="company"
          autoComplete="organization"
          maxLength={120}
          defaultValue={values.company}
          className="h-9"
        />
      </Field>
      <Field label={words.auth.email} error={fields.email}>
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
      <Field label={words.auth.password} error={fields.password} help={words.auth.passwordHelp}>
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
        {pending ? words.auth.signUp.pending : words.auth.signUp.submit}
      </PlainButton>
    </form>
  )
}
