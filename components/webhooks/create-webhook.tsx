"use client"

import { Plus } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import * as words from "#components/words/words.ts"
import type { SecretAction, SecretState } from "./new-webhook.ts"
import { secretOfWebhook } from "./secret-of-webhook.tsx"
import { WebhookFields } from "./webhook-fields.tsx"

/** The button that adds a webhook; then its secret shows. */
export function CreateWebhook({
  action,
  disabledReason,
}: {
  action: SecretAction
  disabledReason?: string | undefined
}) {
  const webhooks = words.webhooks
  return (
    <DialogButton
      variant="primary"
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog<SecretState>
          title={webhooks.createTitle}
          lead={webhooks.createLead}
          submit={webhooks.create}
          submitting={webhooks.creating}
          action={action}
          after={({ secret }) => secretOfWebhook(secret, close)}
        >
          {(fields) => <WebhookFields fields={fields} />}
        </FormDialog>
      )}
    >
      <Plus aria-hidden />
      {webhooks.create}
    </DialogButton>
  )
}
