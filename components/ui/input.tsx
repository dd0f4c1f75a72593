"use client"

import type { ComponentProps } from "react"
import { cn } from "./cn.ts"
import { controlStyle } from "./control-style.ts"
import { useField } from "./field-context.ts"

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...useField()} {...props} className={cn(controlStyle, "h-8 px-2.5", className)} />
}
