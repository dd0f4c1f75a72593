"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { InvoiceState } from "#lib/domain/billing/schema.ts"

interface Props {
  number: string
  state: InvoiceState
  /** The days on which it was written and is due, as fields hold them: "2026-11-30". */
  issued: string
  due: string
  /** Why the reader may not. */
  refusal: string | undefined
  /** Each answers with the reason where it fails. */
  setPaid: (isPaid: boolean) => Promise<string | undefined>
  takeBack: () => Promise<string | undefined>
  postpone: (state: FormState, form: FormData) => Promise<FormState>
}

/** What an agency does with an invoice: notes that it is paid, gives more time, takes it back. */
export function InvoiceActions({ number, state, issued, due, refusal, setPaid, takeBack, postpone }: Props) {
  const billing = words.billing
  const [pending, start] = useSingleTransition()
  if (state === "void") return null
  const note = (isPaid: boolean) =>
    start(async () => {
      const failure = await orOffline(setPaid(isPaid))
      if (failure) toast.error(failure)
      else toast.success(isPaid ? billing.markPaid.done : billing.reopen.done)
    })
  if (state === "paid")
    return (
      <Button loading={pending} disabledReason={refusal} onClick={() => note(false)}>
        {billing.reopen.action}
      </Button>
    )
  const drop = async () => {
    const failure = await orOffline(takeBack())
    if (!failure) toast.success(billing.void.done)
    return failure
  }
  return (
    <>
      <Button variant="primary" loading={pending} disabledReason={refusal} onClick={() => note(true)}>
        {billing.markPaid.action}
      </Button>
      <DialogButton
        disabledReason={refusal}
        dialog={(close) => (
          <FormDialog
            title={billing.later.title}
            lead={billing.later.lead}
            submit={billing.later.submit}
            submitting={billing.later.submitting}
            action={postpone}
            onDone={close}
          >
            {(fields) => (
              <Field label={billing.later.day} error={fields.dueAt}>
                <Input
                  type="date"
                  name="dueAt"
                  required
                  min={issued}
                  defaultValue={due}
                  className="max-w-44"
                />
              </Field>
            )}
          </FormDialog>
        )}
      >
        {billing.later.action}
      </DialogButton>
      {refusal ? (
        <Button disabledReason={refusal}>{billing.void.action}</Button>
      ) : (
        <ConfirmDialog
          title={billing.void.ask(number)}
          description={billing.void.text}
          action={billing.void.action}
          trigger={<Button className="text-danger">{billing.void.action}</Button>}
          onConfirm={drop}
        />
      )}
    </>
  )
}
