"use client"

import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

export type SavePrice = (state: FormState, form: FormData) => Promise<FormState>

/** A price of a million tokens as it is written. */
export interface WrittenPrice {
  /** With a star at its end: all models whose names begin so. */
  name: string
  input: string
  output: string
  /** Empty: as other input. */
  cached: string
}

/** Sets what a model costs; with a model named, what that one does. */
export function PriceButton({
  currency,
  price,
  save,
}: {
  currency: string
  price?: Partial<WrittenPrice> & { name: string }
  save: SavePrice
}) {
  const prices = words.platform.prices
  return (
    <DialogButton
      {...(price ? { size: "sm" as const, variant: "ghost" as const } : { variant: "primary" as const })}
      {...(price && { "aria-label": `${prices.change}: ${price.name}` })}
      dialog={(close) => (
        <FormDialog
          title={prices.set}
          lead={prices.lead}
          submit={prices.submit}
          submitting={prices.submitting}
          action={save}
          onDone={close}
        >
          {(fields) => (
            <>
              <Field label={prices.model} help={prices.modelHelp} error={fields.model}>
                <Input
                  name="model"
                  required
                  maxLength={200}
                  defaultValue={price?.name}
                  autoComplete="off"
                  spellCheck={false}
                />
              </Field>
              {(["input", "output", "cached"] as const).map((name) => (
                <Field
                  key={name}
                  label={prices.fields[name](currency)}
                  error={fields[name]}
                  optional={name === "cached"}
                >
                  <Input
                    name={name}
                    inputMode="decimal"
                    required={name !== "cached"}
                    maxLength={17}
                    defaultValue={price?.[name]}
                    className="max-w-44"
                  />
                </Field>
              ))}
            </>
          )}
        </FormDialog>
      )}
    >
      {price ? prices.change : prices.set}
    </DialogButton>
  )
}
