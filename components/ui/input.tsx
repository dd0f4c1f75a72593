"use client"

import type { ComponentProps } from "react"
import { cn } from "./cn.ts"
import { controlStyle } from "./control-style.ts"
import { useField } from "./field-context.ts"
import { useTypedEarly } from "./use-typed-early.ts"

export function Input({ className, ...props }: ComponentProps<"input">) {
  const field = useField()
  useTypedEarly(field.id)
  return <input {...field} {...props} className={cn(controlStyle, "h-8 px-2.5", className)} />
}
