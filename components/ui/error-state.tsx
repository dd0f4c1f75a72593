"use client"

import { TriangleAlert } from "lucide-react"
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
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        <p className="text-13 text-muted">{text}</p>
        {reference && (
          <p className="text-12 text-muted">
            {words.ui.error.reference} <code className="font-mono">{reference}</code>
          </p>
        )}
        {onRetry && (
          <button
            type="button"
            onClick={onRetry}
            className={cn(buttonStyle({ size: "sm" }), "mt-2 justify-self-start")}
          >
            {words.ui.retry}
          </button>
        )}
      </div>
    </div>
  )
}
