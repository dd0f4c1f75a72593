"use client"

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react"
import { Check, Plus } from "lucide-react"
import { memo } from "react"
import { Badge } from "#components/ui/badge.tsx"
import { cn } from "#components/ui/cn.ts"
import * as words from "#components/words/words.ts"
import { exitsOf } from "#lib/core/flow-exits.ts"
import type { Block, Finding } from "#lib/domain/flows/schema.ts"
import { BLOCK_ICONS } from "../block-kinds.ts"
import { type BlockFigures, takenOf, written } from "../figures.ts"
import { FindingIcon } from "../finding-icon.tsx"
import { exitName, nameOf, saidBy } from "../words-of.ts"
import { useCanvasTools } from "./canvas-context.ts"
import { CARD } from "./graph.ts"

export type BlockNodeType = Node<
  {
    block: Block
    findings: readonly Finding[]
    isFirst: boolean
    isCurrent: boolean
    isPassed: boolean
    /** Null: they are not shown. */
    figures: BlockFigures | null
  },
  "block"
>

/** A block as a card: what it is called and says, and each exit with the handle from which it is led on. */
export const BlockNode = memo(function BlockNode({ data, selected }: NodeProps<BlockNodeType>) {
  const { block, findings, isFirst, isCurrent, isPassed, figures } = data
  const Icon = BLOCK_ICONS[block.type]
  const text = saidBy(block)
  const isFaulty = findings.some(({ severity }) => severity === "error")
  return (
    <div
      className={cn(
        "h-full rounded-panel border bg-surface text-13",
        isFaulty && "border-danger",
        isPassed && "border-success ring-1 ring-success",
        selected && "border-accent ring-1 ring-accent",
      )}
    >
      <Handle type="target" id="in" position={Position.Left} style={{ top: CARD.head / 2 }} />
      <div className="flex items-center gap-2 px-3" style={{ height: CARD.head }}>
        <Icon aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1 truncate font-medium">{nameOf(block)}</span>
        {isFirst && <Badge tone="accent">{words.flows.begins}</Badge>}
        {figures && <span className="text-12 text-muted tabular-nums">{written(figures.reached)}×</span>}
        {isPassed && <Check aria-hidden className="size-4 shrink-0 text-success" />}
        <FindingIcon findings={findings} className="mt-0" />
      </div>
      {text && (
        <p
          className="overflow-hidden px-3 text-muted group-data-far/canvas:invisible"
          style={{ height: CARD.text }}
        >
          <span className="line-clamp-2 break-words">{text}</span>
        </p>
      )}
      {figures && figures.left > 0 && (
        <p className="absolute -top-2.5 right-3">
          <Badge tone="warning" className="tabular-nums">
            {words.flows.figures.gone(written(figures.left))}
          </Badge>
        </p>
      )}
      <ul className="group-data-far/canvas:invisible">
        {exitsOf(block).map(({ name, target, isNeeded }) => (
          <Exit
            key={name}
            block={block}
            exit={name}
            isOpen={target === null}
            isNeeded={isNeeded}
            isCurrent={isCurrent}
            taken={figures && target === null ? takenOf(figures, name) : null}
          />
        ))}
      </ul>
    </div>
  )
})

function Exit({
  block,
  exit,
  isOpen,
  isNeeded,
  isCurrent,
  taken,
}: {
  block: Block
  exit: string
  isOpen: boolean
  isNeeded: boolean
  isCurrent: boolean
  /** How often it was taken; null: that is not shown, or by its line. */
  taken: number | null
}) {
  const { disabled, addAfter } = useCanvasTools()
  const name = exitName(block, exit)
  return (
    <li
      className={cn(
        "relative flex items-center gap-1 border-t pr-4 pl-3 text-12 text-muted",
        isOpen && isNeeded && "text-danger",
      )}
      style={{ height: CARD.exit }}
    >
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {taken !== null && <span className="text-muted tabular-nums">{written(taken)}×</span>}
      {isOpen && !disabled && (
        <button
          type="button"
          aria-label={words.flowCanvas.addAt(name)}
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => addAfter({ block, exit })}
          className="nodrag grid size-5 place-items-center rounded-mark text-muted hover:bg-hover hover:text-text"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      )}
      <Handle type="source" id={exit} position={Position.Right} />
    </li>
  )
}
