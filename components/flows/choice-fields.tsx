"use client"

import { Plus, Trash2 } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { freeId } from "./block-kinds.ts"
import { type FieldsOf, Text, Variable } from "./field-parts.tsx"

const MOST_OPTIONS = 30

/** What a choice says, and the labels of its options; where each leads is among its exits. */
export function ChoiceFields({ block, onChange }: FieldsOf<"choice">) {
  const { fields } = words.flows
  const { options } = block
  const say = (text: string) => onChange({ ...block, text }, "text")
  const change = (next: typeof options, what: string) => onChange({ ...block, options: next }, what)
  return (
    <>
      <Text value={block.text} onValue={say} label={fields.text} help={fields.textHelp} />
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium text-13">{fields.options}</legend>
        {options.map(({ id, label }, at) => (
          <div key={id} className="flex gap-1.5">
            <Input
              aria-label={fields.option(at + 1)}
              value={label}
              maxLength={80}
              className="min-w-0 flex-1"
              onChange={({ target }) =>
                change(
                  options.map((option) => (option.id === id ? { ...option, label: target.value } : option)),
                  `option ${id}`,
                )
              }
            />
            <IconButton
              label={fields.removeOption(label || fields.option(at + 1))}
              onClick={() =>
                change(
                  options.filter((option) => option.id !== id),
                  "options",
                )
              }
            >
              <Trash2 />
            </IconButton>
          </div>
        ))}
        {options.length < MOST_OPTIONS && (
          <Button
            size="sm"
            className="justify-self-start"
            onClick={() => {
              const taken = options.map(({ id }) => id)
              change([...options, { id: freeId("option", taken), label: "", next: null }], "options")
            }}
          >
            <Plus aria-hidden />
            {fields.addOption}
          </Button>
        )}
      </fieldset>
      <Variable
        value={block.variable ?? ""}
        onValue={(variable) => onChange({ ...block, variable: variable || null }, "variable")}
      />
    </>
  )
}
