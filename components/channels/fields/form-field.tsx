"use client"

import { X } from "lucide-react"
import { Field } from "#components/ui/field.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import { optionsOf } from "#components/ui/options-of.ts"
import { Select } from "#components/ui/select.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { LeadField } from "./lead-field.ts"

const { fieldsOf, list } = words.widget
const kinds = optionsOf(fieldsOf.kinds)

/** One field of a form: what it asks for, how, and whether it must be filled in. */
export function FormField({
  number,
  field,
  faults,
  disabled,
  onChange,
  onRemove,
}: {
  number: number
  field: LeadField
  faults: (part: keyof LeadField) => string | undefined
  disabled: boolean
  onChange: (field: LeadField) => void
  onRemove: () => void
}) {
  const name = field.label || fieldsOf.field(number)
  return (
    <li className="grid gap-3 rounded-panel border p-3">
      <div className="grid grid-cols-[minmax(0,1fr)_8rem_auto] items-end gap-2">
        <Field label={fieldsOf.label} error={faults("label")}>
          <Input
            value={field.label}
            maxLength={80}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => onChange({ ...field, label: event.target.value })}
          />
        </Field>
        <Field label={fieldsOf.kind}>
          <Select
            value={field.kind}
            disabled={disabled}
            options={kinds}
            onValueChange={(kind) => onChange({ ...field, kind: kind as LeadField["kind"] })}
          />
        </Field>
        {!disabled && (
          <IconButton label={list.remove(name)} onClick={onRemove}>
            <X />
          </IconButton>
        )}
      </div>
      {field.kind === "choice" && (
        <Field label={fieldsOf.choices} error={faults("choices")}>
          <Textarea
            rows={3}
            value={field.choices.join("\n")}
            disabled={disabled}
            onChange={(event) => onChange({ ...field, choices: event.target.value.split("\n").slice(0, 20) })}
          />
        </Field>
      )}
      <label className="flex w-fit cursor-pointer items-center gap-2 text-13">
        <input
          type="checkbox"
          checked={field.required}
          disabled={disabled}
          onChange={(event) => onChange({ ...field, required: event.target.checked })}
          className="size-4 accent-(--accent)"
        />
        {fieldsOf.required}
      </label>
    </li>
  )
}
