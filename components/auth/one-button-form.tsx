"use client"

import { useActionState } from "react"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { PlainButton } from "#components/ui/plain-button.tsx"
import { useSingleSubmit } from "#components/ui/use-single-action.ts"

/** A page's one thing to do, which asks for nothing. */
export function OneButtonForm({
  action,
  label,
  pending: busy,
}: {
  action: () => Promise<FormState>
  label: string
  /** What the button says while it is done. */
  pending: string
}) {
  const [{ error }, submit, pending] = useActionState(action, {})
  const once = useSingleSubmit(pending)
  return (
    <form action={submit} onSubmit={once} className="grid gap-4">
      <FormError text={error} />
      <PlainButton type="submit" variant="primary" size="lg" loading={pending} className="h-9">
        {pending ? busy : label}
      </PlainButton>
    </form>
  )
}
