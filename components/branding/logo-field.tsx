"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

/** A new logo or icon, or none any more. `onChange` hears the address that shows it before it is saved. */
export function LogoField({
  logo,
  onChange,
  error,
  name = "logo",
  none = "noLogo",
  label = words.branding.logo,
  help = words.branding.logoHelp,
  remove = words.branding.logoRemove,
}: {
  /** Address of the logo that is stored. */
  logo: string | null
  onChange: (address: string | null) => void
  error?: string | undefined
  /** The field's, and that of the wish to have none. */
  name?: string
  none?: string
  label?: string
  help?: string
  remove?: string
}) {
  const show = (file: File | undefined) => onChange(file ? URL.createObjectURL(file) : logo)
  return (
    <div className="grid gap-2">
      <Field label={label} help={help} error={error} optional>
        <Input
          type="file"
          name={name}
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => show(event.target.files?.[0])}
          className="h-auto py-1.5 text-13 file:mr-3 file:font-medium"
        />
      </Field>
      {logo && (
        <label className="flex cursor-pointer items-center gap-2 text-13">
          <input
            type="checkbox"
            name={none}
            onChange={(event) => onChange(event.target.checked ? null : logo)}
            className="size-4 accent-(--accent)"
          />
          {remove}
        </label>
      )}
    </div>
  )
}
