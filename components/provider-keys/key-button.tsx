"use client"

import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { PasswordInput } from "#components/ui/password-input.tsx"
import * as words from "#components/words/words.ts"
import type { ProviderView } from "#lib/domain/provider-keys/schema.ts"

export type SaveKey = (
  provider: ProviderView["provider"],
  state: FormState,
  form: FormData,
) => Promise<FormState>

/** Enters a key for a provider, or another one in its place. */
export function KeyButton({
  provider,
  name,
  isReplaced,
  save,
}: {
  provider: ProviderView["provider"]
  /** The provider's, as people know it. */
  name: string
  isReplaced: boolean
  save: SaveKey
}) {
  const keys = words.providerKeys
  return (
    <DialogButton
      size="sm"
      variant={isReplaced ? "ghost" : "secondary"}
      aria-label={isReplaced ? keys.replaceOf(name) : keys.enterOf(name)}
      dialog={(close) => (
        <FormDialog
          title={keys.dialogTitle(name)}
          lead={keys.lead}
          submit={keys.submit}
          submitting={keys.submitting}
          action={(state: FormState, form) => save(provider, state, form)}
          onDone={() => {
            toast.success(keys.saved)
            close()
          }}
        >
          {(fields) => (
            <Field label={keys.key} error={fields.key}>
              <PasswordInput name="key" required maxLength={500} autoComplete="off" />
            </Field>
          )}
        </FormDialog>
      )}
    >
      {isReplaced ? keys.replace : keys.enter}
    </DialogButton>
  )
}
