"use client"

import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** Books into a client's wallet, or out of it. */
export function BookButton({
  currency,
  book,
  disabledReason,
}: {
  currency: string
  book: FormAction
  disabledReason: string | undefined
}) {
  const wallet = words.usage.wallet
  return (
    <DialogButton
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog
          title={wallet.book}
          lead={wallet.bookLead}
          submit={wallet.submit}
          submitting={wallet.submitting}
          action={book}
          onDone={() => {
            toast.success(wallet.booked)
            close()
          }}
        >
          {(fields) => (
            <>
              <Field label={wallet.amount(currency)} error={fields.amount}>
                <Input
                  name="amount"
                  required
                  inputMode="text"
                  maxLength={20}
                  autoComplete="off"
                  className="max-w-44"
                />
              </Field>
              <Field label={wallet.note} help={wallet.noteHelp} error={fields.note} optional>
                <Input name="note" maxLength={200} autoComplete="off" />
              </Field>
            </>
          )}
        </FormDialog>
      )}
    >
      {wallet.book}
    </DialogButton>
  )
}
