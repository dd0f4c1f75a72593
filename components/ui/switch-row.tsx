"use client"

import { useId } from "react"
import { Switch } from "./switch.tsx"

/** A switch at the end of the line that says what it does. */
export function SwitchRow({
  name,
  label,
  help,
  checked,
  onChange,
  disabled,
}: {
  /** In a form that is sent. */
  name?: string
  label: string
  help?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
}) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="grid min-w-0 gap-0.5">
        <label htmlFor={id} className="font-medium text-13">
          {label}
        </label>
        {help && (
          <p id={`${id}-help`} className="text-12 text-muted">
            {help}
          </p>
        )}
      </div>
      <Switch
        id={id}
        {...(name && { name })}
        aria-describedby={help ? `${id}-help` : undefined}
        checked={checked}
        onCheckedChange={onChange}
        {...(disabled !== undefined && { disabled })}
      />
    </div>
  )
}
