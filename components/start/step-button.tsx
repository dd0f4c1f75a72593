"use client"

import type { ComponentProps } from "react"
import { Button } from "#components/ui/button.tsx"
import * as words from "#components/words/words.ts"
import type { StartStep } from "#lib/domain/start/schema.ts"
import { type GoTo, useGo } from "./use-go.ts"

/** A button that goes on to a step of the guided start. */
export function StepButton({
  to,
  go,
  children,
  ...props
}: Omit<ComponentProps<typeof Button>, "onClick" | "loading"> & { to: StartStep; go: GoTo }) {
  const { going, goOn } = useGo(go)
  return (
    <Button {...props} loading={going} onClick={() => goOn(to)}>
      {going ? words.start.moving : children}
    </Button>
  )
}
