"use client"

import { Plus } from "lucide-react"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { words } from "#components/words/words.ts"
import { LimitFields } from "./limit-fields.tsx"

export interface NewClientState extends FormState {
  created?: { id: string; name: string }
}

/** The button that makes a client, and its dialog; leads to the new client. */
export function CreateClient({
  action,
  disabledReason,
}: {
  action: (state: NewClientState, form: FormData) => Promise<NewClientState>
  disabledReason?: string | undefined
}) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { clients } = words
  const done = ({ created }: NewClientState) => {
    setOpen(false)
    if (!created) return
    toast.success(clients.created(created.name || clients.unnamed))
    router.push(`/clients/${created.id}`)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button
        variant="primary"
        onClick={() => setOpen(true)}
        disabledReason={disabledReason}
        aria-haspopup="dialog"
      >
        <Plus aria-hidden />
        {clients.create}
      </Button>
      <FormDialog<NewClientState>
        title={clients.createTitle}
        lead={clients.createLead}
        submit={clients.create}
        submitting={clients.creating}
        action={action}
        onDone={done}
      >
        {(fields) => (
          <>
            <Field label={clients.name} help={clients.nameHelp} error={fields.name}>
              <Input name="name" required maxLength={120} autoComplete="off" />
            </Field>
            <Field label={clients.email} help={clients.emailHelp} error={fields.email} optional>
              <Input name="email" type="email" maxLength={254} autoComplete="off" />
            </Field>
            <fieldset className="grid gap-3">
              <legend className="font-medium text-13">{clients.limits.title}</legend>
              <p className="text-12 text-muted">{clients.limits.text}</p>
              <LimitFields fields={fields} />
            </fieldset>
          </>
        )}
      </FormDialog>
    </Dialog>
  )
}
