"use client"

import { Field } from "#components/ui/field.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import { useSetting } from "../use-draft.ts"
import { aboutOf } from "./about-setting.ts"

/** One of a few ways. */
export function ChoiceSetting({ path }: { path: keyof typeof words.widget.choices }) {
  const { value, set, error, disabled } = useSetting<string>(path)
  const { label, help } = aboutOf(path) as ReturnType<typeof aboutOf>
  const options = Object.entries(words.widget.choices[path]).map(([value, label]) => ({ value, label }))
  return (
    <Field label={label} help={help} error={error}>
      <Select value={value} onValueChange={set} disabled={disabled} options={options} />
    </Field>
  )
}
