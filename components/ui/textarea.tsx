"use client"

import type { ComponentProps } from "react"
import { cn } from "./cn.ts"
import { controlStyle } from "./control-style.ts"
import { useField } from "./field-context.ts"
import { useTypedEarly } from "./use-typed-early.ts"

/** Grows with its text, from `rows` to 24 lines. */
export function Textarea({ className, rows = 4, style, ...props }: ComponentProps<"textarea">) {
  const field = useField()
  useTypedEarly(field.id)
  return (
    <textarea
      rows={rows}
      {...field}
      {...props}
      style={{ minBlockSize: `calc(${rows}lh + 0.875rem)`, ...style }}
      className={cn(controlStyle, "field-sizing-content block max-h-120 resize-y px-2.5 py-1.5", className)}
    />
  )
}
