"use client"

import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { highlight } from "./highlight.tsx"

/** Code of an example under a bar with its title and what can be done with it. Long lines wrap. Colours are added here, so that the page carries its code once. */
export const CodeFigure = ({
  title,
  code,
  label,
  actions,
  className,
}: {
  title: ReactNode
  code: string
  /** Names the figure for those who do not see it. */
  label: string
  actions?: ReactNode
  className?: string
}) => (
  <figure aria-label={label} className={cn("min-w-0 rounded-panel border bg-surface", className)}>
    <figcaption className="flex min-h-9 items-center gap-1 border-b py-1 pr-1 pl-3 text-12 text-muted">
      <span className="min-w-0 flex-1">{title}</span>
      {actions}
      <CopyButton text={code} />
    </figcaption>
    <pre className="whitespace-pre-wrap p-3 font-mono text-12 leading-5 [overflow-wrap:anywhere]">
      <code>{highlight(code)}</code>
    </pre>
  </figure>
)
