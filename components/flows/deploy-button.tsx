"use client"

import { Rocket } from "lucide-react"
import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Finding } from "#lib/domain/flows/schema.ts"

/** Answers with the number of the release, or with why there is none. */
export interface DeployState extends FormState {
  number?: number
}
export type DeployAction = (state: DeployState, form: FormData) => Promise<DeployState>

/** Makes what is shown live, once it is saved. */
export function DeployButton({
  action,
  findings,
  flush,
}: {
  action: DeployAction
  findings: readonly Finding[]
  flush: () => Promise<void>
}) {
  const { deploy } = words.flows
  const faults = findings.filter(({ severity }) => severity === "error").length
  return (
    <DialogButton
      variant="primary"
      disabledReason={faults > 0 ? deploy.faults(faults) : undefined}
      dialog={(close) => (
        <FormDialog<DeployState>
          title={deploy.title}
          lead={deploy.lead}
          submit={deploy.submit}
          submitting={deploy.submitting}
          action={async (state, form) => {
            await flush()
            return action(state, form)
          }}
          onDone={({ number = 0 }) => {
            toast.success(deploy.done(number))
            close()
          }}
        >
          {(fields) => (
            <Field label={deploy.note} error={fields.note} optional>
              <Textarea name="note" rows={2} maxLength={1000} />
            </Field>
          )}
        </FormDialog>
      )}
    >
      <Rocket aria-hidden />
      {deploy.action}
    </DialogButton>
  )
}
