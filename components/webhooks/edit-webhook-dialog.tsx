"use client"

import { toast } from "sonner"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"
import { WebhookFields } from "./webhook-fields.tsx"

/** Address, description and events of a webhook. */
export function EditWebhookDialog({
  webhook,
  action,
  onDone,
}: {
  webhook: Pick<Endpoint, "url" | "description" | "events">
  action: (state: FormState, form: FormData) => Promise<FormState>
  onDone: () => void
}) {
  const webhooks = words.webhooks
  const done = () => {
    toast.success(webhooks.saved)
    onDone()
  }
  return (
    <FormDialog
      title={webhooks.editTitle}
      submit={webhooks.save}
      submitting={webhooks.saving}
      action={action}
      onDone={done}
    >
      {(fields) => <WebhookFields fields={fields} webhook={webhook} />}
    </FormDialog>
  )
}
