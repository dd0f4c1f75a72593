"use client"

import { useActionState } from "react"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

interface MadeAgency {
  name: string
  /** Where its people sign in. */
  address: string
  email: string
  /** By which its owner chooses a password. */
  link: string
}

export interface NewAgencyState extends FormState {
  made?: MadeAgency
}

/** Name, address, colours and owner of an agency; then the link for its owner. */
export function NewAgencyForm({
  action,
  accent,
  example,
}: {
  action: (state: NewAgencyState, form: FormData) => Promise<NewAgencyState>
  /** The colour that is used where nobody chooses one. */
  accent: string
  /** The address that an agency called "harbour" would have. */
  example: string
}) {
  const [{ error, fields = {}, values = {}, made }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const text = words.platform.newAgency
  if (made) return <Made {...made} />
  return (
    <form action={submit} onSubmit={once} className="grid max-w-128 gap-4">
      <FormError text={error} />
      <Field label={text.name} error={fields.name}>
        <Input name="name" required maxLength={120} autoComplete="organization" defaultValue={values.name} />
      </Field>
      <Field label={text.slug} help={text.slugHelp(example)} error={fields.slug}>
        <Input
          name="slug"
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={values.slug}
        />
      </Field>
      <Field label={text.accent} help={text.accentHelp} error={fields.accent}>
        <Input name="accent" type="color" defaultValue={values.accent || accent} className="h-9 w-16 p-1" />
      </Field>
      <Field label={text.promise} help={text.promiseHelp} error={fields.promise} optional>
        <Input name="promise" maxLength={200} defaultValue={values.promise} />
      </Field>
      <Field label={text.email} help={text.emailHelp} error={fields.email}>
        <Input
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={values.email}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <PlainButton type="submit" variant="primary" loading={pending}>
          {pending ? text.submitting : text.submit}
        </PlainButton>
        <ButtonLink href="/platform/accounts" variant="ghost">
          {text.later}
        </ButtonLink>
      </div>
    </form>
  )
}

function Made({ name, address, email, link }: MadeAgency) {
  const { made } = words.platform.newAgency
  return (
    <section className="grid max-w-128 gap-4">
      <h2 className="font-medium text-16">{made.title(name)}</h2>
      <p className="text-14 text-muted">{made.text(email)}</p>
      <Field label={made.link} help={made.linkHelp}>
        <div className="flex gap-2">
          <Input
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className="min-w-0 font-mono text-12"
          />
          <CopyButton text={link}>{words.people.copy}</CopyButton>
        </div>
      </Field>
      <p className="text-13 text-muted">
        {made.address}{" "}
        <a href={address} className="break-words text-accent-text underline">
          {address}
        </a>
      </p>
      <div>
        <ButtonLink href="/platform/accounts" variant="primary">
          {made.done}
        </ButtonLink>
      </div>
    </section>
  )
}
