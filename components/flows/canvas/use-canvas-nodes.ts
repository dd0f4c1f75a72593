"use client"

import { applyNodeChanges, type NodeChange } from "@xyflow/react"
import { useCallback, useMemo, useState } from "react"
import * as words from "#components/words/words.ts"
import type { Block, Finding, FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { type BlockFigures, type Figures, figuresOf, takenOf, written } from "../figures.ts"
import type { Passed } from "../passed.ts"
import { exitName, nameOf } from "../words-of.ts"
import type { BlockNodeType } from "./block-node.tsx"
import { handlesOf, isLarge, linesOf, NOTE, sizeOf } from "./graph.ts"
import type { LineEdgeType } from "./line-edge.tsx"
import type { NoteNodeType } from "./note-node.tsx"

export type CanvasNode = BlockNodeType | NoteNodeType

const NONE: readonly Finding[] = []

/**
 * What the canvas draws of a flow. Where something is dragged to and what is selected is known here alone until it is let go;
 * what has not changed stays the same object, so that it is not drawn again.
 */
export function useCanvasNodes(
  flow: FlowDocument,
  findings: readonly Finding[],
  places: ReadonlyMap<string, Place>,
  selected: { ids: ReadonlySet<string>; current: string | null },
  passed: Passed,
  figures: Figures | null,
) {
  const [dragged, setDragged] = useState<ReadonlyMap<string, Place>>(new Map())
  const [drawn] = useState(() => new Map<string, CanvasNode>())
  const nodes = useMemo(() => {
    const byBlock = Map.groupBy(findings, ({ blockId }) => blockId)
    const keep = (node: CanvasNode) => {
      const before = drawn.get(node.id)
      if (before && isSame(before, node)) return before
      const next = { ...before, ...node } as CanvasNode
      drawn.set(node.id, next)
      return next
    }
    const common = (id: string) => ({
      id,
      position: dragged.get(id) ?? places.get(id) ?? { x: 0, y: 0 },
      selected: selected.ids.has(id),
    })
    const large = isLarge(flow)
    const isCurrent = (id: string) => selected.current === id
    const blocks = flow.blocks.map((block) => {
      const own = figuresOf(figures, block.id)
      return keep({
        ...common(block.id),
        ...sizeOf(block),
        ...(large && { handles: handlesOf(block) }),
        ...spokenOf(
          isCurrent(block.id),
          labelOf(block, own, flow.start === block.id, passed.blocks.has(block.id)),
          words.flowCanvas.block,
        ),
        type: "block",
        data: {
          block,
          findings: byBlock.get(block.id) ?? NONE,
          isFirst: flow.start === block.id,
          isCurrent: isCurrent(block.id),
          isPassed: passed.blocks.has(block.id),
          figures: own,
        },
      })
    })
    const notes = (flow.notes ?? []).map(({ id, text, place }) =>
      keep({
        ...common(id),
        position: dragged.get(id) ?? place,
        ...NOTE,
        ...spokenOf(isCurrent(id), words.flowCanvas.noteText, words.flowCanvas.noteText),
        type: "note",
        data: { text, isCurrent: isCurrent(id) },
      }),
    )
    return [...blocks, ...notes]
  }, [flow, findings, places, dragged, selected, passed, figures, drawn])

  /** Takes up what was measured and where something is dragged to; what is selected is told to `onSelect`. */
  const onChanges = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      for (const change of changes)
        if (change.type === "dimensions") {
          const node = drawn.get(change.id)
          const [next] = node ? applyNodeChanges([change], [node]) : []
          if (next) drawn.set(change.id, next)
        }
      const moved = changes.flatMap((change) =>
        change.type === "position" && change.position ? [[change.id, change.position] as const] : [],
      )
      if (moved.length > 0) setDragged((before) => new Map([...before, ...moved]))
    },
    [drawn],
  )
  return { nodes, onChanges, letGo: () => setDragged(new Map()) }
}

/** How a node is spoken of, and that the keyboard comes to the one that is current. */
const spokenOf = (isCurrent: boolean, label: string, kind: string) => ({
  ariaLabel: label,
  ariaRole: "group" as const,
  domAttributes: { tabIndex: isCurrent ? 0 : -1, "aria-roledescription": kind },
})

const labelOf = (block: Block, figures: BlockFigures | null, isFirst: boolean, isPassed: boolean) =>
  [
    nameOf(block),
    isFirst && words.flows.begins,
    isPassed && words.flows.trial.passed,
    figures && words.flows.figures.reached(written(figures.reached)),
    figures && figures.left > 0 && words.flows.figures.gone(written(figures.left)),
  ]
    .filter(Boolean)
    .join(", ")

function isSame(a: CanvasNode, b: CanvasNode): boolean {
  if (a.position.x !== b.position.x || a.position.y !== b.position.y) return false
  if (a.selected !== b.selected || a.ariaLabel !== b.ariaLabel || a.type !== b.type) return false
  if (a.data.isCurrent !== b.data.isCurrent) return false
  if (a.type === "note" || b.type === "note")
    return a.type === "note" && b.type === "note" && a.data.text === b.data.text
  const codes = ({ data }: BlockNodeType) => data.findings.map(({ code, field }) => `${code} ${field}`).join()
  if (a.data.figures !== b.data.figures) return false
  return a.data.block === b.data.block && a.data.isFirst === b.data.isFirst && codes(a) === codes(b)
}

/** How wide a line is drawn, in pixels: one that nobody takes, and the one that most do. */
const WIDTH = { least: 1.5, most: 8 }

/** The lines between blocks, with figures as wide as they are taken. */
export function useCanvasEdges(
  flow: FlowDocument,
  selected: ReadonlySet<string>,
  passed: Passed,
  figures: Figures | null,
): LineEdgeType[] {
  return useMemo(() => {
    const blocks = new Map(flow.blocks.map((block) => [block.id, block]))
    const called = (id: string) => {
      const block = blocks.get(id)
      return block ? nameOf(block) : id
    }
    const lines = linesOf(flow).map((line) => {
      const own = figuresOf(figures, line.source)
      return { ...line, taken: own && takenOf(own, line.exit) }
    })
    const most = Math.max(1, ...lines.map(({ taken }) => taken ?? 0))
    return lines.map(({ id, source, exit, target, taken }) => {
      const from = blocks.get(source)
      const name = from ? exitName(from, exit) : exit
      const label = words.flowCanvas.lineOf(called(source), name, called(target))
      return {
        id,
        type: "line" as const,
        data: { taken: taken === null ? null : written(taken) },
        source,
        target,
        sourceHandle: exit,
        targetHandle: "in",
        selected: selected.has(id),
        focusable: false,
        ...(passed.lines.has(id) && { className: "passed", zIndex: 1 }),
        ...(taken !== null && {
          style: { strokeWidth: WIDTH.least + (WIDTH.most - WIDTH.least) * (taken / most) },
        }),
        ariaLabel: taken === null ? label : `${label}, ${words.flows.figures.taken(written(taken))}`,
        domAttributes: { "aria-roledescription": words.flowCanvas.line },
      }
    })
  }, [flow, selected, passed, figures])
}
