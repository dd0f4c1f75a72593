"use client"

import { useMemo, useState } from "react"
import { toast } from "sonner"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { FlowFigures } from "#lib/domain/releases/schema.ts"
import { type Figures, figuresByBlock } from "./figures.ts"

/** Reads figures; undefined where they cannot be read. */
export type ReadFigures = () => Promise<FlowFigures | undefined>

/** The figures of a flow while they are shown, read each time that they are asked for. */
export function useShownFigures(read: ReadFigures) {
  const [shown, setShown] = useState<FlowFigures | null>(null)
  const [isReading, start] = useSingleTransition()
  const byBlock: Figures | null = useMemo(() => shown && figuresByBlock(shown), [shown])
  const toggle = () => {
    if (shown) return setShown(null)
    start(async () => {
      const found = await orOffline(read(), () => undefined)
      if (found) setShown(found)
      else toast.error(words.refusals.offline)
    })
  }
  return { shown, byBlock, isReading, toggle }
}
export type ShownFigures = ReturnType<typeof useShownFigures>
