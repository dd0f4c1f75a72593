"use client"

import { useActionState } from "react"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** A code of the person's app, or one to recover by. */
export function SecondStepForm({
  action,
  next,
  hasApp,
}: {
  action: FormAction
  next?: string | undefined
  hasApp: boolean
}) {
  const [{ error, fields = {} }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  const { enter } = words.security
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field label={enter.code} help={hasApp ? enter.appHelp : enter.codeHelp} error={fields.code}>
        <Input
          name="code"
          required
          autoFocus
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={50}
          className="h-9 font-mono tracking-wide"
        />
      </Field>
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="h-9">
        {pending ? enter.submitting : enter.submit}
      </PlainButton>
    </form>
  )
}
