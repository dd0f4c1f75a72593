"use client"

import type { ComponentProps } from "react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { StartStep } from "#lib/domain/start/schema.ts"

/** Leads to a step, or answers why not. */
export type GoTo = (step: StartStep) => Promise<string | undefined>

/** A button that goes on to a step of the guided start. */
export function StepButton({
  to,
  go,
  children,
  ...props
}: Omit<ComponentProps<typeof Button>, "onClick" | "loading"> & { to: StartStep; go: GoTo }) {
  const [pending, start] = useSingleTransition()
  const leave = () =>
    start(async () => {
      const failure = await go(to).catch(() => words.refusals.offline)
      if (failure) toast.error(failure)
    })
  return (
    <Button {...props} loading={pending} onClick={leave}>
      {pending ? words.start.moving : children}
    </Button>
  )
}
