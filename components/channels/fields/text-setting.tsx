"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import { useSetting } from "../use-draft.ts"
import { aboutOf, type SettingPath } from "./about-setting.ts"

/** A text that may be left empty, for which null is kept. With `rows` it may have several lines. */
export function TextSetting({ path, max, rows }: { path: SettingPath; max: number; rows?: number }) {
  const { value, set, error, disabled } = useSetting<string | null>(path)
  const { label, help, placeholder } = aboutOf(path)
  const props = {
    value: value ?? "",
    maxLength: max,
    disabled,
    placeholder,
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => set(event.target.value || null),
  }
  return (
    <Field label={label} help={help} error={error}>
      {rows ? <Textarea {...props} rows={rows} /> : <Input {...props} />}
    </Field>
  )
}
