"use client"

import type { ComponentProps } from "react"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { Block, BlockOf } from "#lib/domain/flows/schema.ts"

export interface FieldsOf<Type extends Block["type"]> {
  block: BlockOf<Type>
  /** `what`: the field that is changed. */
  onChange: (block: BlockOf<Type>, what: string) => void
}

/** What a block says. */
export function Text({
  value,
  onValue,
  label,
  help,
}: {
  value: string
  onValue: (value: string) => void
  label: string
  help?: string
}) {
  return (
    <Field label={label} help={help}>
      <Textarea rows={2} value={value} maxLength={4000} onChange={({ target }) => onValue(target.value)} />
    </Field>
  )
}

/** The place and name of a variable; what is not one yet is kept in the field alone. */
export function Variable({
  value,
  onValue,
  label = words.flows.fields.variable,
  ...props
}: { value: string; onValue: (value: string) => void; label?: string } & Pick<
  ComponentProps<"input">,
  "list"
>) {
  return (
    <Field label={label} help={words.flows.fields.variableHelp}>
      <Input
        {...props}
        defaultValue={value}
        maxLength={110}
        pattern={VARIABLE.source}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          const written = target.value.trim()
          if (written === "" || VARIABLE.test(written)) onValue(written)
        }}
        className="font-mono user-invalid:border-danger"
      />
    </Field>
  )
}

/** As lib/domain/flows/schema.ts has it. */
const VARIABLE = /^(system|contact|conversation)\.[^{}\s][^{}]{0,98}$/

export function Seconds({
  label,
  value,
  least,
  onValue,
}: {
  label: string
  value: number
  least: number
  onValue: (value: number) => void
}) {
  return (
    <Field label={label}>
      <Input
        type="number"
        inputMode="numeric"
        min={least}
        max={2_592_000}
        step={1}
        defaultValue={value}
        onChange={({ target }) => target.validity.valid && target.value && onValue(Number(target.value))}
        className="w-40 user-invalid:border-danger"
      />
    </Field>
  )
}
