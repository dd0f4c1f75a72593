"use client"

import { useActionState } from "react"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import { Input } from "#components/ui/input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { MailSent, type SentState } from "./mail-sent.tsx"

/** Asks for a link, to a new password or to sign in by, then says where to look for it. */
export function AskByMailForm({
  action,
  link,
  next,
}: {
  action: (state: SentState, form: FormData) => Promise<SentState>
  link: "forgotten" | "signInLink"
  /** Where somebody wanted to go. */
  next?: string | undefined
}) {
  const [{ error, fields, values, sentTo }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const said = words.access[link]
  if (sentTo) return <MailSent text={said.sent(sentTo)} />
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      {next && <input type="hidden" name="next" value={next} />}
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
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="h-9">
        {pending ? said.submitting : said.submit}
      </PlainButton>
    </form>
  )
}
