"use client"

import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

interface Props {
  currency: string
  /** What models are paid in. */
  costCurrency: string
  /** As it is written; none where it was not set yet. */
  rate: string | undefined
  /** Why the reader may not. */
  refusal: string | undefined
  save: (state: FormState, form: FormData) => Promise<FormState>
}

/** At what rate what clients pay is compared with what models cost. */
export function RateButton({ currency, costCurrency, rate, refusal, save }: Props) {
  const rates = words.usage.rates
  return (
    <DialogButton
      size="sm"
      variant={rate ? "ghost" : "secondary"}
      disabledReason={refusal}
      dialog={(close) => (
        <FormDialog
          title={rates.title(currency)}
          lead={rates.lead}
          submit={rates.submit}
          submitting={rates.submitting}
          action={save}
          onDone={close}
        >
          {(fields) => (
            <Field label={rates.field(currency, costCurrency)} error={fields.rate}>
              <Input
                name="rate"
                inputMode="decimal"
                required
                maxLength={17}
                defaultValue={rate}
                className="max-w-44"
              />
            </Field>
          )}
        </FormDialog>
      )}
    >
      {rate ? rates.change(currency, rate, costCurrency) : rates.action}
    </DialogButton>
  )
}
