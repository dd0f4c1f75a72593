"use client"

import { useActionState } from "react"
import { toast } from "sonner"
import { words } from "#components/words/words.ts"
import type { Endpoint } from "#lib/domain/webhooks/schema.ts"
import { FormDialog } from "./form-dialog.tsx"
import type { EditAction, EditState } from "./new-webhook.ts"
import { WebhookFields } from "./webhook-fields.tsx"

/** Address, description and events of a webhook. */
export function EditWebhookDialog({
  webhook: { url, description, events },
  action,
  onDone,
}: {
  webhook: Pick<Endpoint, "url" | "description" | "events">
  action: EditAction
  onDone: () => void
}) {
  const initial: EditState = { values: { url, description: description ?? "" }, chosen: events }
  const { webhooks } = words
  const save: EditAction = async (before, form) => {
    const after = await action(before, form)
    if (after.saved) {
      toast.success(webhooks.saved)
      onDone()
    }
    return after
  }
  const [state, submit, pending] = useActionState(save, initial)
  return (
    <FormDialog
      title={webhooks.editTitle}
      action={submit}
      label={pending ? webhooks.saving : webhooks.save}
      pending={pending}
    >
      <WebhookFields state={state} chosen={state.chosen ?? []} />
    </FormDialog>
  )
}
