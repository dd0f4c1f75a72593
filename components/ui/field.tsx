"use client"

import { CircleAlert } from "lucide-react"
import { type ReactNode, useId } from "react"
import * as words from "#components/words/words.ts"
import { cn } from "./cn.ts"
import { FieldContext } from "./field-context.ts"

/** A labelled control with help and error; the control inside finds its id and descriptions by itself. */
export function Field({
  label,
  help,
  error,
  optional = false,
  action,
  className,
  children,
}: {
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  optional?: boolean
  /** Stands at the right of the label, such as a link. */
  action?: ReactNode
  className?: string
  children: ReactNode
}) {
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <FieldContext
      value={{ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined }}
    >
      <div className={cn("grid gap-1.5", className)}>
        <div className="flex items-baseline justify-between gap-2">
          <label htmlFor={id} className="font-medium text-13">
            {label}
            {optional && <span className="ml-1.5 font-normal text-12 text-muted">{words.ui.optional}</span>}
          </label>
          {action && <span className="text-12">{action}</span>}
        </div>
        {children}
        {help && (
          <p id={`${id}-help`} className="text-12 text-muted">
            {help}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} role="alert" className="flex items-center gap-1.5 text-12 text-danger">
            <CircleAlert aria-hidden className="size-3.5 shrink-0" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  )
}
