"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import { brandShades } from "#lib/core/brand-shades.ts"

/** A colour, written or picked; says so where the pages have to use another shade of it. */
export function AccentField({
  value,
  onChange,
  error,
  label = words.branding.accent,
  help = words.branding.accentHelp,
}: {
  value: string
  onChange: (accent: string) => void
  error?: string | undefined
  label?: string
  help?: string
}) {
  const branding = words.branding
  const isColour = /^#[0-9a-f]{6}$/i.test(value)
  return (
    <Field label={label} help={help} error={error}>
      <div className="flex items-center gap-2">
        <Input
          name="accent"
          required
          maxLength={7}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          className="max-w-28 font-mono text-13"
        />
        <input
          type="color"
          aria-label={branding.accentPick}
          value={isColour ? value.toLowerCase() : "#000000"}
          onChange={(event) => onChange(event.target.value)}
          className="h-8 w-12 cursor-pointer rounded-control border border-border-strong bg-raised p-0.5"
        />
      </div>
      <p role="status" className="text-12 text-muted">
        {isColour && brandShades(value).shifted ? branding.shifted : ""}
      </p>
    </Field>
  )
}
