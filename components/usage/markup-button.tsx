"use client"

import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** What the agency adds to what models cost its clients. */
export function MarkupButton({
  markup,
  save,
  refusal,
}: {
  /** In percent. */
  markup: number
  save: FormAction
  refusal: string | undefined
}) {
  const texts = words.usage.markup
  return (
    <DialogButton
      size="sm"
      variant="ghost"
      disabledReason={refusal}
      dialog={(close) => (
        <FormDialog
          title={texts.title}
          lead={texts.lead}
          submit={words.usage.rates.submit}
          submitting={words.usage.rates.submitting}
          action={save}
          onDone={close}
        >
          {(fields) => (
            <Field label={texts.field} error={fields.markup}>
              <Input
                name="markup"
                required
                inputMode="numeric"
                maxLength={4}
                defaultValue={String(markup)}
                autoComplete="off"
                className="max-w-28"
              />
            </Field>
          )}
        </FormDialog>
      )}
    >
      {markup > 0 ? texts.is(String(markup)) : texts.none}
    </DialogButton>
  )
}
