"use client"

import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"

/** A button for what is done to somebody's account: it asks for the reason, which stands in the log. */
export function ReasonButton({
  label,
  texts,
  action,
  variant,
  done,
  disabledReason,
}: {
  label: string
  texts: { title: string; text: string; submit: string; submitting: string }
  action: (state: FormState, form: FormData) => Promise<FormState>
  variant?: "primary"
  /** What is told once it is done, where the page stays. */
  done?: string
  disabledReason?: string | undefined
}) {
  const { reason, reasonHelp } = words.platformAccounts
  return (
    <DialogButton
      {...(variant && { variant })}
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog
          title={texts.title}
          lead={texts.text}
          submit={texts.submit}
          submitting={texts.submitting}
          action={action}
          onDone={() => {
            if (done) toast.success(done)
            close()
          }}
        >
          {(fields) => (
            <Field label={reason} help={reasonHelp} error={fields.reason}>
              <Textarea name="reason" rows={2} required minLength={5} maxLength={300} />
            </Field>
          )}
        </FormDialog>
      )}
    >
      {label}
    </DialogButton>
  )
}
