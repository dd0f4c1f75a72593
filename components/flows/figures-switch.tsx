"use client"

import { ChartNoAxesColumn } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import * as words from "#components/words/words.ts"
import type { ShownFigures } from "./use-shown-figures.ts"

/** Lays figures over the flow, or takes them away. */
export function FiguresSwitch({ figures: { shown, isReading, toggle } }: { figures: ShownFigures }) {
  return (
    <Button
      variant={shown ? "secondary" : "ghost"}
      aria-pressed={shown !== null}
      loading={isReading}
      onClick={toggle}
    >
      <ChartNoAxesColumn aria-hidden />
      {words.flows.figures.show}
    </Button>
  )
}

/** What the figures that are shown are of, or that there are none. */
export function FiguresNote({ figures: { shown } }: { figures: ShownFigures }) {
  const { about, none, notLive } = words.flows.figures
  if (!shown) return <p role="status" className="sr-only" />
  const { release, days, passed } = shown
  return (
    <p role="status" className="text-13 text-muted">
      {release === null ? notLive : passed.length === 0 ? none(release, days) : about(release, days)}
    </p>
  )
}
