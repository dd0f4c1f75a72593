"use client"

import { Plus } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import * as words from "#components/words/words.ts"
import { useDraft, useSetting } from "../use-draft.ts"
import { FormField } from "./form-field.tsx"
import { type LeadField, nameFor } from "./lead-field.ts"

const MOST = 8

/** The fields that visitors fill in. */
export function FormFields() {
  const { value, set, disabled } = useSetting<LeadField[]>("lead.fields")
  const { faults } = useDraft()
  const { fieldsOf } = words.widget
  // The first two have no label of their own until something about them is changed.
  const fields = value.map((field) => ({
    ...field,
    label: field.label || (fieldsOf.known[field.name] ?? ""),
  }))
  const add = () =>
    set([...fields, { name: nameFor("", fields), label: "", kind: "text", choices: [], required: false }])
  return (
    <div className="grid gap-2">
      <h3 className="font-medium text-13">{fieldsOf.title}</h3>
      <ol className="grid gap-3 empty:hidden">
        {fields.map((field, index) => (
          <FormField
            key={field.name}
            number={index + 1}
            field={field}
            faults={(part) => faults[`lead.fields.${index}.${part}`]}
            disabled={disabled}
            onChange={(changed) => set(fields.map((each, at) => (at === index ? changed : each)))}
            onRemove={() => set(fields.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {!disabled && (
        <div>
          <Button size="sm" onClick={add} disabledReason={fields.length >= MOST ? fieldsOf.most : undefined}>
            <Plus />
            {fieldsOf.add}
          </Button>
        </div>
      )}
    </div>
  )
}
