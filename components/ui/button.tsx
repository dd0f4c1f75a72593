"use client"

import type { VariantProps } from "class-variance-authority"
import type { ComponentProps, MouseEvent } from "react"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"
import { Spinner } from "./spinner.tsx"
import { Tooltip } from "./tooltip.tsx"

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  Omit<VariantProps<typeof buttonStyle>, "square"> & {
    /** Shows progress and ignores clicks; the label stays. */
    loading?: boolean | undefined
    /** Why the button does nothing now, shown on hover and focus. */
    disabledReason?: string | undefined
  }

/** A button of the product. It is never silently disabled: give `loading` or `disabledReason`. */
export function Button({
  variant,
  size,
  loading = false,
  disabledReason,
  className,
  onClick,
  type = "button",
  children,
  ...props
}: ButtonProps) {
  const off = loading || Boolean(disabledReason)
  const click = (event: MouseEvent<HTMLButtonElement>) => (off ? event.preventDefault() : onClick?.(event))
  const button = (
    <button
      {...props}
      type={type}
      aria-disabled={off || undefined}
      aria-busy={loading || undefined}
      onClick={click}
      className={cn(buttonStyle({ variant, size }), className)}
    >
      {loading && <Spinner />}
      {children}
    </button>
  )
  return disabledReason ? <Tooltip text={disabledReason}>{button}</Tooltip> : button
}
