"use client"

import { ChevronsUpDown } from "lucide-react"
import type { ComponentProps } from "react"
import { cn } from "./cn.ts"
import { controlStyle } from "./control-style.ts"
import { useField } from "./field-context.ts"

/** A choice of one from a long list, by the browser's own control: letters find what they begin. */
export const NativeSelect = ({ className, ...props }: ComponentProps<"select">) => (
  <span className="relative grid">
    <select
      {...useField()}
      {...props}
      className={cn(controlStyle, "h-8 w-full appearance-none truncate pr-8 pl-2.5", className)}
    />
    <ChevronsUpDown
      aria-hidden
      className="pointer-events-none absolute top-2 right-2.5 size-3.5 text-muted"
    />
  </span>
)
