"use client"

import { Panel, useReactFlow } from "@xyflow/react"
import { Maximize, Minus, Plus, Search, StickyNote, WandSparkles } from "lucide-react"
import { Button } from "#components/ui/button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"

/** How near the whole flow is shown at most. */
export const FIT = { padding: 0.15, maxZoom: 1 }

/** What can be done with the canvas as a whole, over its corners. */
export function CanvasControls({
  disabled,
  onAdd,
  onFind,
  onNote,
  isTidying,
  onTidy,
}: {
  disabled: boolean
  onAdd: () => void
  onFind: () => void
  onNote: () => void
  isTidying: boolean
  onTidy: () => void
}) {
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  return (
    <>
      <Panel position="top-left" className="flex gap-1 rounded-panel border bg-raised p-1">
        {!disabled && (
          <Button size="sm" variant="ghost" onClick={onAdd}>
            <Plus aria-hidden />
            {words.flows.add}
          </Button>
        )}
        <IconButton size="sm" label={words.flowCanvas.find} onClick={onFind}>
          <Search />
        </IconButton>
        {!disabled && (
          <>
            <IconButton size="sm" label={words.flowCanvas.note} onClick={onNote}>
              <StickyNote />
            </IconButton>
            <IconButton size="sm" label={words.flowCanvas.tidy} aria-busy={isTidying} onClick={onTidy}>
              {isTidying ? <Spinner /> : <WandSparkles />}
            </IconButton>
          </>
        )}
      </Panel>
      <Panel position="bottom-left" className="flex gap-1 rounded-panel border bg-raised p-1">
        <IconButton size="sm" label={words.flowCanvas.zoomOut} onClick={() => void zoomOut()}>
          <Minus />
        </IconButton>
        <IconButton size="sm" label={words.flowCanvas.zoomIn} onClick={() => void zoomIn()}>
          <Plus />
        </IconButton>
        <IconButton size="sm" label={words.flowCanvas.fit} onClick={() => void fitView(FIT)}>
          <Maximize />
        </IconButton>
      </Panel>
    </>
  )
}
