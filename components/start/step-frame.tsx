import type { ReactNode } from "react"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import type { StartStep } from "#lib/domain/start/schema.ts"
import type { ShownStep } from "./start-steps.tsx"
import { StepButton } from "./step-button.tsx"
import type { GoTo } from "./use-go.ts"

/** One step of the guided start: what it is for, its content, and the ways on and back. */
export function StepFrame({
  title,
  text,
  back,
  next,
  go,
  skip,
  action,
  children,
}: {
  title: string
  text: string
  back?: ShownStep
  next: StartStep
  go: GoTo
  /** Whether going on without doing anything is called that. */
  skip: boolean
  /** The way on of a step that has been done. */
  action?: ReactNode
  children: ReactNode
}) {
  const start = words.start
  return (
    <section aria-labelledby="start-step" className="mt-8 grid grid-cols-1 gap-6">
      <div className="grid gap-1">
        <h2 id="start-step" className="font-semibold text-16">
          {title}
        </h2>
        <p className="max-w-[72ch] text-13 text-muted">{text}</p>
      </div>
      {children}
      <div className="flex flex-wrap items-center gap-2 border-t pt-5">
        {back && (
          <ButtonLink variant="ghost" href={`/start?step=${back}`}>
            {start.back}
          </ButtonLink>
        )}
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          {skip && (
            <StepButton variant="ghost" to={next} go={go}>
              {start.skip}
            </StepButton>
          )}
          {action}
        </div>
      </div>
    </section>
  )
}
