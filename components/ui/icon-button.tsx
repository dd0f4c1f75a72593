"use client"

import type { VariantProps } from "class-variance-authority"
import type { ComponentProps, ReactNode } from "react"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"
import { Tooltip } from "./tooltip.tsx"

/** A button that shows only an icon; `label` names it for everybody. */
export function IconButton({
  label,
  hint,
  variant = "ghost",
  size,
  className,
  children,
  ...props
}: Omit<ComponentProps<"button">, "children" | "aria-label"> &
  Omit<VariantProps<typeof buttonStyle>, "square"> & {
    label: string
    hint?: ReactNode
    children: ReactNode
  }) {
  return (
    <Tooltip text={hint ?? label}>
      <button
        type="button"
        aria-label={label}
        {...props}
        className={cn(buttonStyle({ variant, size, square: true }), className)}
      >
        {children}
      </button>
    </Tooltip>
  )
}
