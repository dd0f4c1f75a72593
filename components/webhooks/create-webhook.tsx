"use client"

import { Plus } from "lucide-react"
import { useActionState, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { words } from "#components/words/words.ts"
import { FormDialog } from "./form-dialog.tsx"
import type { SecretAction } from "./new-webhook.ts"
import { SecretDialog } from "./secret-dialog.tsx"
import { WebhookFields } from "./webhook-fields.tsx"

/** The button that adds a webhook. Every opening starts anew, so a secret that was shown never shows again. */
export function CreateWebhook({
  action,
  disabledReason,
}: {
  action: SecretAction
  disabledReason?: string | undefined
}) {
  const [open, setOpen] = useState(false)
  const [opening, setOpening] = useState(0)
  const show = () => {
    setOpening(opening + 1)
    setOpen(true)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button variant="primary" onClick={show} disabledReason={disabledReason} aria-haspopup="dialog">
        <Plus aria-hidden />
        {words.webhooks.create}
      </Button>
      <CreateDialog key={opening} action={action} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function CreateDialog({ action, onDone }: { action: SecretAction; onDone: () => void }) {
  const [state, submit, pending] = useActionState(action, {})
  const { webhooks } = words
  if (state.created) return <SecretDialog secret={state.created.secret} onDone={onDone} />
  return (
    <FormDialog
      title={webhooks.createTitle}
      description={webhooks.createLead}
      action={submit}
      label={pending ? webhooks.creating : webhooks.create}
      pending={pending}
    >
      <WebhookFields state={state} chosen={state.chosen ?? []} />
    </FormDialog>
  )
}
