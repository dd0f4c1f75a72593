import { Info, TriangleAlert } from "lucide-react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { Banner } from "#lib/domain/platform/schema.ts"

const TONES = {
  info: "border-info-border bg-info-soft text-info",
  warning: "border-warning-border bg-warning-soft text-warning",
  danger: "border-danger-border bg-danger-soft text-danger",
} as const

/** What the operator tells everybody who works here, above each page. */
export function OperatorBanner({ banner: { text, level } }: { banner: Banner }) {
  const Sign = level === "info" ? Info : TriangleAlert
  return (
    <section
      aria-label={words.platformSettings.banner.name}
      className={cn("flex gap-2 border-b px-4 py-2 text-13 md:px-6 print:hidden", TONES[level])}
    >
      <Sign aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
    </section>
  )
}
