"use client"

import { toast } from "sonner"
import { ProvenDialog } from "#components/security/proven-dialog.tsx"
import type { AskProof } from "#components/security/security-state.ts"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** Asks for another address to sign in with, which is confirmed by a mail to it. */
export function EmailButton({
  change,
  askProof,
  hasPasskey,
  disabledReason,
}: {
  /** Answers with the address that was mailed to. */
  change: FormAction
  askProof: AskProof
  hasPasskey: boolean
  disabledReason?: string | undefined
}) {
  const { changeEmail, email } = words.account
  return (
    <DialogButton
      disabledReason={disabledReason}
      dialog={(close) => (
        <ProvenDialog
          title={changeEmail.title}
          lead={changeEmail.lead}
          submit={changeEmail.submit}
          submitting={changeEmail.submitting}
          action={change}
          askProof={askProof}
          hasPasskey={hasPasskey}
          onDone={({ values }) => {
            toast.success(changeEmail.sent(values?.email ?? ""))
            close()
          }}
        >
          {(fields) => (
            <Field label={email} error={fields.email}>
              <Input name="email" type="email" required maxLength={254} autoComplete="off" />
            </Field>
          )}
        </ProvenDialog>
      )}
    >
      {changeEmail.open}
    </DialogButton>
  )
}
