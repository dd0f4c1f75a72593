import type { VariantProps } from "class-variance-authority"
import Link from "next/link"
import type { ComponentProps } from "react"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: ComponentProps<typeof Link> & Omit<VariantProps<typeof buttonStyle>, "square">) {
  return <Link {...props} className={cn(buttonStyle({ variant, size }), className)} />
}
