"use client"

import { useActionState } from "react"
import { FormError } from "#components/auth/form-error.tsx"
import { Field } from "#components/ui/field.tsx"
import { Select } from "#components/ui/select.tsx"
import { words } from "#components/words/words.ts"
import { FormDialog } from "./form-dialog.tsx"
import type { SecretAction } from "./new-webhook.ts"
import { SecretDialog } from "./secret-dialog.tsx"

/** Asks when the old secret ends, then shows the new one. */
export function RotateSecretDialog({ action, onDone }: { action: SecretAction; onDone: () => void }) {
  const [{ created, error }, submit, pending] = useActionState(action, {})
  const { webhooks } = words
  if (created) return <SecretDialog secret={created.secret} onDone={onDone} />
  return (
    <FormDialog
      title={webhooks.rotateTitle}
      description={webhooks.rotateLead}
      action={submit}
      label={pending ? webhooks.rotating : webhooks.rotate}
      pending={pending}
    >
      <FormError text={error} />
      <Field label={webhooks.overlap} help={webhooks.overlapHelp}>
        <Select name="overlap" defaultValue="24" options={webhooks.overlaps} />
      </Field>
    </FormDialog>
  )
}
