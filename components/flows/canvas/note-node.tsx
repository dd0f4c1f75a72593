"use client"

import type { Node, NodeProps } from "@xyflow/react"
import { memo } from "react"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { useCanvasTools } from "./canvas-context.ts"

export type NoteNodeType = Node<{ text: string; isCurrent: boolean }, "note">

/** What somebody has written beside the blocks. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<NoteNodeType>) {
  const { disabled, write } = useCanvasTools()
  const { noteText, noteHint } = words.flowCanvas
  return (
    <div
      className={cn(
        "flex h-full flex-col rounded-panel border border-warning-border bg-warning-soft pt-3",
        selected && "border-accent ring-1 ring-accent",
      )}
    >
      <textarea
        aria-label={noteText}
        placeholder={noteHint}
        value={data.text}
        maxLength={2000}
        readOnly={disabled}
        tabIndex={data.isCurrent ? 0 : -1}
        onChange={({ target }) => write(id, target.value)}
        className="nodrag nowheel min-h-0 flex-1 resize-none rounded-b-panel bg-transparent px-3 pb-2 text-13 placeholder:text-muted"
      />
    </div>
  )
})
