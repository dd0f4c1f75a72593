import { Check } from "lucide-react"
import Link from "next/link"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import type { StartStep } from "#lib/domain/start/schema.ts"

export type ShownStep = Exclude<StartStep, "done">
const STEPS = Object.keys(words.start.names) as ShownStep[]

/** The way through the guided start; each step can be gone to. `reached` is the furthest that somebody has come. */
export function StartSteps({ current, reached }: { current: ShownStep; reached: ShownStep }) {
  const start = words.start
  const at = STEPS.indexOf(current)
  const far = STEPS.indexOf(reached)
  return (
    <nav aria-label={start.steps}>
      <p className="mb-2 text-12 text-muted sm:hidden">{start.step(at + 1, STEPS.length)}</p>
      <ol className="grid grid-cols-4 gap-2">
        {STEPS.map((step, index) => {
          const done = index < far
          return (
            <li key={step}>
              <Link
                href={`/start?step=${step}`}
                aria-current={step === current ? "step" : undefined}
                className={cn(
                  "grid gap-1.5 rounded-mark border-t-2 pt-2 text-12 transition-colors hover:text-text sm:text-13",
                  index <= Math.max(at, far) ? "border-accent" : "border-border",
                  step === current ? "font-medium text-text" : "text-muted",
                )}
              >
                <span className="flex min-w-0 items-center gap-1.5">
                  {done ? (
                    <Check aria-hidden className="size-3.5 shrink-0 text-success max-sm:hidden" />
                  ) : (
                    <span aria-hidden className="w-3.5 shrink-0 text-center tabular-nums max-sm:hidden">
                      {index + 1}
                    </span>
                  )}
                  <span className="truncate">{start.names[step]}</span>
                  {done && <span className="sr-only">{start.done}</span>}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
