"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import type { Placeholder } from "#lib/domain/bot-templates/schema.ts"

const TYPES = { text: "text", email: "email", phone: "tel", url: "url" } as const

/** What a template asks its client for. `faults`: what was wrong, by field. */
export const PlaceholderFields = ({
  placeholders,
  values = {},
  faults = {},
}: {
  placeholders: readonly Placeholder[]
  values?: Record<string, string>
  faults?: Record<string, string> | undefined
}) =>
  placeholders.map(({ name, label, help, kind, required }) => (
    <Field
      key={name}
      label={label}
      help={help || undefined}
      error={faults[`value.${name}`]}
      optional={!required}
    >
      {kind === "long" ? (
        <Textarea
          name={`value.${name}`}
          rows={3}
          maxLength={4000}
          required={required}
          defaultValue={values[name]}
          className="min-h-15"
        />
      ) : (
        <Input
          name={`value.${name}`}
          type={TYPES[kind]}
          maxLength={kind === "url" ? 500 : kind === "email" ? 320 : 200}
          required={required}
          defaultValue={values[name]}
          {...(kind === "url" && { placeholder: "https://www.example.com" })}
          autoComplete="off"
        />
      )}
    </Field>
  ))
