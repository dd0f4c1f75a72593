import type { VariantProps } from "class-variance-authority"
import type { ComponentProps, MouseEvent } from "react"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"
import { Spinner } from "./spinner.tsx"

export type PlainButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  Omit<VariantProps<typeof buttonStyle>, "square"> & {
    /** Shows progress and ignores clicks; the label stays. */
    loading?: boolean | undefined
    /** Ignores clicks without showing progress. Give the reason: `Button` does. */
    off?: boolean | undefined
  }

/** A button without a tooltip, which weighs nothing beside its page: for the pages before sign-in. */
export function PlainButton({
  variant,
  size,
  loading = false,
  off = loading,
  className,
  onClick,
  type = "button",
  children,
  ...props
}: PlainButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => (off ? event.preventDefault() : onClick?.(event))
  return (
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
}
