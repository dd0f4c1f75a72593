"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** A new logo, or none any more. `onChange` hears the address that shows it before it is saved. */
export function LogoField({
  logo,
  onChange,
  error,
}: {
  /** Address of the logo that is stored. */
  logo: string | null
  onChange: (address: string | null) => void
  error?: string | undefined
}) {
  const branding = words.branding
  const show = (file: File | undefined) => onChange(file ? URL.createObjectURL(file) : logo)
  return (
    <div className="grid gap-2">
      <Field label={branding.logo} help={branding.logoHelp} error={error} optional>
        <Input
          type="file"
          name="logo"
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => show(event.target.files?.[0])}
          className="h-auto py-1.5 text-13 file:mr-3 file:font-medium"
        />
      </Field>
      {logo && (
        <label className="flex cursor-pointer items-center gap-2 text-13">
          <input
            type="checkbox"
            name="noLogo"
            onChange={(event) => onChange(event.target.checked ? null : logo)}
            className="size-4 accent-(--accent)"
          />
          {branding.logoRemove}
        </label>
      )}
    </div>
  )
}
