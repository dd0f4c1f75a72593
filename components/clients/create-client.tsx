"use client"

import { Plus } from "lucide-react"
import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { priceLine } from "#components/plans/price.ts"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"
import { LimitFields } from "./limit-fields.tsx"

export interface NewClientState extends FormState {
  created?: { id: string; name: string }
}

/** The button that makes a client, and its dialog; leads to the new client. */
export function CreateClient({
  action,
  plans,
  disabledReason,
}: {
  action: (state: NewClientState, form: FormData) => Promise<NewClientState>
  /** What it can be given, the default one marked. */
  plans: (OfferedPlan & { isDefault: boolean })[]
  disabledReason?: string | undefined
}) {
  const router = useRouter()
  const clients = words.clients
  const made = ({ created }: NewClientState) => {
    if (!created) return
    toast.success(clients.created(created.name || clients.unnamed))
    router.push(`/clients/${created.id}`)
  }
  return (
    <DialogButton
      variant="primary"
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog<NewClientState>
          title={clients.createTitle}
          lead={clients.createLead}
          submit={clients.create}
          submitting={clients.creating}
          action={action}
          onDone={(state) => {
            close()
            made(state)
          }}
        >
          {(fields) => (
            <>
              <Field label={clients.name} help={clients.nameHelp} error={fields.name}>
                <Input name="name" required maxLength={120} autoComplete="off" />
              </Field>
              <Field label={clients.email} help={clients.emailHelp} error={fields.email} optional>
                <Input name="email" type="email" maxLength={254} autoComplete="off" />
              </Field>
              {plans.length > 0 && (
                <Field label={words.plans.assign.title} error={fields.plan}>
                  <NativeSelect name="plan" defaultValue={plans.find(({ isDefault }) => isDefault)?.id}>
                    {plans.map((plan) => (
                      <option key={plan.id} value={plan.id}>
                        {`${plan.name}, ${priceLine(plan)}`}
                      </option>
                    ))}
                  </NativeSelect>
                </Field>
              )}
              <fieldset className="grid gap-3">
                <legend className="font-medium text-13">{clients.limits.title}</legend>
                <p className="text-12 text-muted">{clients.limits.text}</p>
                <LimitFields fields={fields} />
              </fieldset>
            </>
          )}
        </FormDialog>
      )}
    >
      <Plus aria-hidden />
      {clients.create}
    </DialogButton>
  )
}
