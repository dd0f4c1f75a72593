"use client"

import { useState } from "react"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { useSetting } from "../use-draft.ts"
import { aboutOf, type SettingPath } from "./about-setting.ts"

/** A whole number with its unit; left empty, it is null where that is allowed, else the least. */
export function NumberSetting({
  path,
  min = 0,
  max,
  clearable = false,
}: {
  path: SettingPath
  min?: number
  max: number
  clearable?: boolean
}) {
  const { value, set, error, disabled } = useSetting<number | null>(path)
  // While it is typed it may be empty, which is no number.
  const [typed, setTyped] = useState(value === null ? "" : String(value))
  const { label, help, placeholder, unit } = aboutOf(path)
  const change = (text: string) => {
    setTyped(text)
    if (text.trim() === "") return set(clearable ? null : min)
    const number = Number(text)
    if (Number.isSafeInteger(number)) set(Math.min(max, Math.max(min, number)))
  }
  return (
    <Field label={label} help={help} error={error}>
      <span className="flex items-center gap-2">
        <Input
          inputMode="numeric"
          value={typed}
          disabled={disabled}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
          onBlur={() => setTyped(value === null ? "" : String(value))}
          className="max-w-32 tabular-nums"
        />
        {unit && <span className="text-13 text-muted">{unit}</span>}
      </span>
    </Field>
  )
}
