"use client"

import * as words from "#components/words/words.ts"
import type { Block, Finding, FlowDocument } from "#lib/domain/flows/schema.ts"
import { AddMenu } from "./add-menu.tsx"
import { BlockItem } from "./block-item.tsx"
import type { Edits } from "./edits.ts"
import { inReadingOrder } from "./outline.ts"
import type { Passed } from "./passed.ts"

export interface FlowViewProps {
  flow: FlowDocument
  findings: readonly Finding[]
  edits: Edits
  disabled: boolean
  /** The block that is worked on, in whichever view. */
  open: string | null
  onOpen: (id: string | null) => void
  /** The way that a trial has taken. */
  passed: Passed
}

/** A flow as the list of its blocks, in the order in which a visitor meets them. */
export function FlowOutline({ flow, findings, edits, disabled, open, onOpen, passed }: FlowViewProps) {
  const blocks = inReadingOrder(flow)
  const go = (id: string) => {
    onOpen(id)
    // Once it is drawn open.
    requestAnimationFrame(() => {
      const line = document.getElementById(`block-${id}`)
      line?.scrollIntoView({ block: "nearest" })
      line?.querySelector("button")?.focus({ preventScroll: true })
    })
  }
  return (
    <div className="grid gap-2">
      <ol aria-label={words.flows.list} className="grid gap-2">
        {blocks.map((block) => (
          <BlockItem
            key={block.id}
            block={block}
            blocks={blocks}
            findings={findings.filter(({ blockId }) => blockId === block.id)}
            isFirst={flow.start === block.id}
            isOpen={open === block.id}
            disabled={disabled}
            edits={edits}
            passed={passed}
            onOpen={() => onOpen(open === block.id ? null : block.id)}
            onGo={go}
            onNew={(exit, type: Block["type"]) => go(edits.add(type, { from: { block, exit } }).id)}
          />
        ))}
      </ol>
      {!disabled && <AddMenu onAdd={(type) => go(edits.add(type).id)} />}
    </div>
  )
}
