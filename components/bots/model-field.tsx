"use client"

import { useState } from "react"
import { Field } from "#components/ui/field.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { NONE } from "./choices.ts"
import { type ModelChoices, modelName, modelOptions, OTHER } from "./model-choices.ts"

/** The model of a bot: the standard one, one of those that can be used here, or any other of a provider by its name. */
export function ModelField({
  value = NONE,
  choices,
  state,
}: {
  value: string | undefined
  choices: ModelChoices
  state: FormState
}) {
  const [chosen, setChosen] = useState(value)
  const { fields } = words.bots
  const unusable = value !== NONE && chosen === value && !choices.isUsable
  return (
    <>
      <Field
        label={fields.model}
        help={unusable ? fields.modelUnusable(value, modelName(choices.standard)) : fields.modelHelp}
        error={chosen === OTHER ? undefined : state.fields?.model}
      >
        <Select
          name="model"
          value={chosen}
          onValueChange={setChosen}
          options={modelOptions(choices, value)}
        />
      </Field>
      {chosen === OTHER && (
        <Field label={fields.otherModel} help={fields.otherModelHelp} error={state.fields?.model}>
          <Input
            name="otherModel"
            required
            maxLength={300}
            placeholder="openai/gpt-4o-mini"
            spellCheck={false}
            autoComplete="off"
            className="font-mono text-13"
          />
        </Field>
      )}
    </>
  )
}
