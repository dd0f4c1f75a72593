"use client"

import * as words from "#components/words/words.ts"
import { buttonStyle } from "./button-style.ts"
import { cn } from "./cn.ts"

/**
 * What failed, in plain words, and what to do; `reference` finds it in the logs. Every page loads it for the case that
 * it fails, so it takes no more than it shows.
 */
export function ErrorState({
  title,
  text,
  reference,
  onRetry,
  className,
}: {
  title: string
  text: string
  reference?: string | undefined
  onRetry?: () => void
  className?: string
}) {
  return (
    <div
      role="alert"
      className={cn("flex gap-3 rounded-panel border border-danger-border bg-danger-soft p-4", className)}
    >
      <Warning />
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        <p className="text-13 text-muted">{text}</p>
        {reference && (
          <p className="text-12 text-muted">
            {words.error.reference} <code className="font-mono">{reference}</code>
          </p>
        )}
        {onRetry && (
          <button
            type="button"
            onClick={onRetry}
            className={cn(buttonStyle({ size: "sm" }), "mt-2 justify-self-start")}
          >
            {words.error.retry}
          </button>
        )}
      </div>
    </div>
  )
}

const Warning = () => (
  <svg
    aria-hidden
    viewBox="0 0 24 24"
    className="mt-0.5 size-4 shrink-0 text-danger"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M12 4 2.5 20.5h19ZM12 10v4.5M12 17.5h.01" />
  </svg>
)
