"use client"

import { useActionState } from "react"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { signOutHere } from "#components/ui/sign-out-here.ts"
import { useSingleAction } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Signs out; a refusal stands above the button. Works without scripts. */
export function SignOutForm({ action }: { action: () => Promise<FormState> }) {
  const [answered, submit, sent] = useActionState(action, {})
  const [{ error = answered.error }, leave, leaving] = useSingleAction(
    async (_: FormState, _form: FormData) => signOutHere(action),
    {},
  )
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        event.preventDefault()
        leave(new FormData(event.currentTarget))
      }}
      className="grid gap-4"
    >
      <FormError text={error} />
      <PlainButton type="submit" variant="primary" size="lg" loading={sent || leaving}>
        {words.access.signOut.submit}
      </PlainButton>
    </form>
  )
}
