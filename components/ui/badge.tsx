import type { ReactNode } from "react"
import { cn } from "./cn.ts"

const tones = {
  neutral: "border-border bg-surface text-muted",
  accent: "border-accent-border bg-accent-soft text-accent-text",
  success: "border-success-border bg-success-soft text-success",
  warning: "border-warning-border bg-warning-soft text-warning",
  danger: "border-danger-border bg-danger-soft text-danger",
  info: "border-info-border bg-info-soft text-info",
}

/** The state of a thing, in one or two words; the dot makes it read in a column. */
export function Badge({
  tone = "neutral",
  dot = false,
  className,
  children,
}: {
  tone?: keyof typeof tones
  dot?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cn(
        "inline-flex h-5 align-middle shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full border px-2 font-medium text-12",
        tones[tone],
        className,
      )}
    >
      {dot && <span aria-hidden className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  )
}
