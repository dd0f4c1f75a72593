import { CircleAlert, TriangleAlert } from "lucide-react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Finding } from "#lib/domain/flows/schema.ts"

/** A sign that there is something to look at, by its gravest; nothing where there is not. */
export function FindingIcon({ findings, className }: { findings: readonly Finding[]; className?: string }) {
  if (findings.length === 0) return null
  const isFaulty = findings.some(({ severity }) => severity === "error")
  const Icon = isFaulty ? CircleAlert : TriangleAlert
  return (
    <Icon
      aria-label={words.flows.findings.label}
      className={cn("mt-0.5 size-4 shrink-0", isFaulty ? "text-danger" : "text-warning", className)}
    />
  )
}
