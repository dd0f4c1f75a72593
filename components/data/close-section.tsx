"use client"

import { toast } from "sonner"
import { ProveFields, withProof } from "#components/security/prove-fields.tsx"
import type { AskProof } from "#components/security/security-state.ts"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Button } from "#components/ui/button.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { tellRefusal } from "#components/ui/tell-refusal.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** The end of an account: asking for it, and keeping the account after all. */
export function CloseSection({
  name,
  until,
  hasPasskey,
  askProof,
  close,
  keep,
}: {
  name: string
  /** The day on which it is deleted; null where nobody has asked. */
  until: string | null
  hasPasskey: boolean
  askProof: AskProof
  close: FormAction
  /** Answers with the reason where it fails. */
  keep: () => Promise<string | undefined>
}) {
  const { remove } = words.data
  const [pending, start] = useSingleTransition()
  const stay = async () => {
    const failure = await keep()
    if (!failure) toast.success(remove.kept)
    return failure
  }
  return (
    <SettingsSection title={remove.title} description={remove.text}>
      {until ? (
        <div className="grid justify-items-start gap-3">
          <p className="font-medium text-13 text-danger">
            {remove.closing} {until}
          </p>
          <Button variant="primary" loading={pending} onClick={() => start(() => tellRefusal(stay()))}>
            {remove.keep}
          </Button>
        </div>
      ) : (
        <div>
          <DialogButton
            className="text-danger"
            dialog={(done) => (
              <FormDialog<FormState>
                title={remove.ask(name)}
                lead={remove.lead}
                submit={remove.submit}
                submitting={remove.submitting}
                action={withProof(close, askProof)}
                onDone={() => {
                  toast.success(remove.done)
                  done()
                }}
              >
                {(fields) => (
                  <>
                    <Field label={remove.label(name)} error={fields.name}>
                      <Input name="name" required autoComplete="off" />
                    </Field>
                    <ProveFields hasPasskey={hasPasskey} fault={fields.password} />
                  </>
                )}
              </FormDialog>
            )}
          >
            {remove.action}
          </DialogButton>
        </div>
      )}
    </SettingsSection>
  )
}
