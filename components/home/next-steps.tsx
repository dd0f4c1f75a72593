import { Check } from "lucide-react"
import Link from "next/link"
import { ButtonLink } from "#components/ui/button-link.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"

export interface NextStep {
  key: string
  title: string
  text: string
  /** What its link says. */
  action: string
  done: boolean
  href: string
}

/**
 * The way from an empty account to one that works; the first open step is the one to take. `guide`: what
 * the link to the guided start says, while that is not over.
 */
export function NextSteps({ steps, guide }: { steps: NextStep[]; guide?: string | undefined }) {
  const { next } = words.home
  const current = steps.find((step) => !step.done)
  const done = steps.filter((step) => step.done).length
  return (
    <section aria-labelledby="next-steps" className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="next-steps" className="font-medium text-14">
          {next.title}
        </h2>
        <p className="flex gap-3 text-12 text-muted tabular-nums">
          {guide && (
            <Link href="/start" className="rounded-mark text-accent-text underline-offset-4 hover:underline">
              {guide}
            </Link>
          )}
          {next.progress(done, steps.length)}
        </p>
      </div>
      <ol className="divide-y rounded-panel border">
        {steps.map((step, index) => {
          const { title, text, action } = step
          const isCurrent = step === current
          return (
            <li
              key={step.key}
              aria-current={isCurrent ? "step" : undefined}
              className={cn(
                "flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3",
                isCurrent && "bg-surface first:rounded-t-panel last:rounded-b-panel",
              )}
            >
              <Mark number={index + 1} done={step.done} current={isCurrent} />
              <div className="min-w-0 flex-1 basis-52">
                <h3 className={cn("font-medium text-14", step.done && "text-muted")}>
                  {title}
                  {step.done && <span className="sr-only">. {next.done}</span>}
                </h3>
                {!step.done && <p className="text-13 text-muted">{text}</p>}
              </div>
              {!step.done && (
                <ButtonLink
                  href={step.href}
                  size="sm"
                  variant={isCurrent ? "primary" : "secondary"}
                  className="max-sm:ml-9"
                >
                  {action}
                </ButtonLink>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const Mark = ({ number, done, current }: { number: number; done: boolean; current: boolean }) => (
  <span
    aria-hidden
    className={cn(
      "grid size-6 shrink-0 place-items-center rounded-full border font-medium text-12 tabular-nums",
      done && "border-success-border bg-success-soft text-success",
      current && "border-accent-border bg-accent-soft text-accent-text",
      !done && !current && "text-muted",
    )}
  >
    {done ? <Check className="size-3.5" /> : number}
  </span>
)
