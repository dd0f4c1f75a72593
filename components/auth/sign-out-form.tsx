"use client"

import { type FormEvent, useActionState } from "react"
import { forgetDrafts } from "#components/ui/drafts.ts"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Signs out; a refusal stands above the button. Works without scripts. */
export function SignOutForm({ action }: { action: () => Promise<FormState> }) {
  const [{ error }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  return (
    <form
      action={submit}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        forgetDrafts()
        once(event)
      }}
      className="grid gap-4"
    >
      <FormError text={error} />
      <PlainButton type="submit" variant="primary" size="lg" loading={pending}>
        {words.access.signOut.submit}
      </PlainButton>
    </form>
  )
}
