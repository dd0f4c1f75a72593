"use client"

import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import type { SecretAction, SecretState } from "./new-webhook.ts"
import { secretOfWebhook } from "./secret-of-webhook.tsx"

/** Asks when the old secret ends, then shows the new one. */
export function RotateSecretDialog({ action, onDone }: { action: SecretAction; onDone: () => void }) {
  const webhooks = words.webhooks
  return (
    <FormDialog<SecretState>
      title={webhooks.rotateTitle}
      lead={webhooks.rotateLead}
      submit={webhooks.rotate}
      submitting={webhooks.rotating}
      action={action}
      after={({ secret }) => secretOfWebhook(secret, onDone)}
    >
      {() => (
        <Field label={webhooks.overlap} help={webhooks.overlapHelp}>
          <Select name="overlap" defaultValue="24" options={webhooks.overlaps} />
        </Field>
      )}
    </FormDialog>
  )
}
