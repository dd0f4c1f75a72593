"use client"

import { type Connection, type FinalConnectionState, useReactFlow } from "@xyflow/react"
import { useMemo, useRef, useState } from "react"
import { toast } from "sonner"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { exitsOf, withExit } from "#lib/core/flow-exits.ts"
import type { Block, FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { freeId } from "../block-kinds.ts"
import { type ChangeFlow, editsOf, type From } from "../edits.ts"
import { inReadingOrder, withChanged } from "../outline.ts"
import type { PaletteRequest } from "./block-palette.tsx"
import { FIT } from "./canvas-controls.tsx"
import { piecesOf, textOfSelection, withPieces } from "./clipboard.ts"
import { CARD, exitOfEdge, freePlace, GAP, stepped, withPlaces } from "./graph.ts"
import { layOut } from "./lay-out.ts"
import type { Selection } from "./use-selection.ts"

interface Given {
  flow: FlowDocument
  change: ChangeFlow
  places: ReadonlyMap<string, Place>
  selection: Selection
  select: (ids: readonly string[]) => void
}

/** Everything that can be done on the canvas; each change is one step back. */
export function useCanvas({ flow, change, places, selection, select }: Given) {
  const { screenToFlowPosition, fitView, setCenter, getZoom, getNode } = useReactFlow()
  const frame = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLElement>(null)
  const frameId = useRef(0)
  const [isTidying, startTidying] = useSingleTransition()
  const latest = useRef({ flow, places, change })
  latest.current = { flow, places, change }
  const [palette, setPalette] = useState<PaletteRequest | null>(null)
  const blocks = useMemo(() => new Map(flow.blocks.map((block) => [block.id, block])), [flow])
  /** A flow of which something new stands where it was put: everything else stays where it is shown. */
  const fixed = withPlaces(flow, places)
  const settled = editsOf(fixed, change)
  const edits = editsOf(flow, change)

  const middle = (): Place => {
    const { left = 0, top = 0, width = 0, height = 0 } = frame.current?.getBoundingClientRect() ?? {}
    return screenToFlowPosition({ x: left + width / 2, y: top + height / 2 })
  }
  const free = (wished: Place, height: number) => freePlace(wished, height, places, blocks)

  const next = (what: () => void) => {
    cancelAnimationFrame(frameId.current)
    frameId.current = requestAnimationFrame(what)
  }
  /** Leads the keyboard to a block or note, and the canvas so that it is seen; what was asked before no longer counts. */
  const focus = (id: string, look: "near" | "centre" = "near") => {
    let tries = 0
    const attempt = () => {
      const node = frame.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      if (!node && tries++ < 20) {
        // Of a large flow only what is in sight is drawn.
        const { position, width = 0, height = 0 } = getNode(id) ?? {}
        if (position && tries === 2)
          void setCenter(position.x + width / 2, position.y + height / 2, { zoom: getZoom() })
        return next(attempt)
      }
      node?.focus({ preventScroll: true })
      const area = frame.current?.querySelector(".react-flow")?.getBoundingClientRect()
      const box = node?.getBoundingClientRect()
      if (!area || !box) return
      const isSeen =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
      if (isSeen && look === "near") return
      const { x, y } = screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 })
      void setCenter(x, y, { zoom: look === "centre" ? Math.max(getZoom(), 0.75) : getZoom() })
    }
    next(attempt)
  }
  const goTo = (id: string, look?: "centre") => {
    select([id])
    focus(id, look)
  }
  const placeAfter = ({ block }: From): Place => {
    const { x, y } = places.get(block.id) ?? middle()
    return { x: x + CARD.width + GAP.x, y }
  }
  const add = (type: Block["type"], { from, place }: Pick<PaletteRequest, "from" | "place">) => {
    const wished = place ?? (from ? placeAfter(from) : middle())
    const block = settled.add(type, { from, place: free(wished, CARD.head + CARD.text + 2 * CARD.exit) })
    goTo(block.id)
  }
  const removeIds = (ids: ReadonlySet<string>) => {
    const notes = flow.notes?.filter(({ id }) => !ids.has(id))
    const left = notes ? { ...fixed, notes } : fixed
    editsOf(left, change).remove(flow.blocks.filter(({ id }) => ids.has(id)).map(({ id }) => id))
    select([])
    ground.current?.focus({ preventScroll: true })
  }
  return {
    frame,
    ground,
    palette,
    setPalette,
    edits,
    focus,
    goTo,
    add,
    copied: () => (selection.ids.size > 0 ? textOfSelection(fixed, selection.ids) : null),
    /** Puts in what a text holds of a flow, a little beside where it was copied. */
    paste(text: string) {
      const pieces = piecesOf(text)
      if (!pieces) return toast.error(words.flowCanvas.notPasteable)
      const { x, y } = middle()
      const pasted = withPieces(fixed, pieces, { x: stepped(x - CARD.width / 2), y: stepped(y - CARD.head) })
      change(pasted.flow, `paste ${pasted.ids.join(" ")}`)
      select(pasted.ids)
      const [first] = pasted.ids
      if (first !== undefined) focus(first)
    },
    /** Takes away what is selected: lines first, as they are chosen alone. */
    remove() {
      if (selection.ids.size > 0) return removeIds(selection.ids)
      if (selection.lines.size === 0) return
      const cut = [...selection.lines].map(exitOfEdge).reduce((left, { blockId, exit }) => {
        const block = left.blocks.find(({ id }) => id === blockId)
        return block ? withChanged(left, withExit(block, exit, null)) : left
      }, flow)
      change(cut, "cut")
    },
    connect({ source, sourceHandle, target }: Connection) {
      const block = blocks.get(source)
      if (block && sourceHandle && blocks.has(target)) edits.lead({ block, exit: sourceHandle }, target)
    },
    /** A line that was dropped beside a handle: on a block it leads there, where nothing is it asks what comes there. */
    connectEnd(event: MouseEvent | TouchEvent, { isValid, fromHandle }: FinalConnectionState) {
      const block = fromHandle?.type === "source" ? blocks.get(fromHandle.nodeId) : undefined
      const point = "changedTouches" in event ? event.changedTouches[0] : event
      if (!block || !fromHandle?.id || isValid || !point) return
      const from = { block, exit: fromHandle.id }
      const at = { x: point.clientX, y: point.clientY }
      const over = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>(".react-flow__node")
      const target = over?.dataset.id ?? ""
      if (blocks.has(target)) return edits.lead(from, target)
      const { x, y } = screenToFlowPosition(at)
      setPalette({ mode: "add", from, at, place: { x, y: y - CARD.head / 2 } })
    },
    /** What comes after the block that the keyboard is at, else a block by itself. */
    addHere() {
      const block = selection.current === null ? undefined : blocks.get(selection.current)
      const exit = block && exitsOf(block).find(({ target }) => target === null)
      setPalette({ mode: "add", ...(block && exit && { from: { block, exit: exit.name } }) })
    },
    moved: (moved: ReadonlyMap<string, Place>) =>
      change(withPlaces(flow, places, moved), `move ${[...moved.keys()].join(" ")}`),
    /** Moves what is selected by so many pixels. */
    nudge(by: Place) {
      const notes = new Map((flow.notes ?? []).map(({ id, place }) => [id, place]))
      const moved = new Map(
        [...selection.ids].flatMap((id) => {
          const place = places.get(id) ?? notes.get(id)
          return place ? [[id, { x: place.x + by.x, y: place.y + by.y }] as const] : []
        }),
      )
      if (moved.size > 0) change(withPlaces(flow, places, moved), `move ${[...moved.keys()].join(" ")}`)
    },
    addNote() {
      const id = freeId(
        "note",
        [...flow.blocks, ...(flow.notes ?? [])].map((each) => each.id),
      )
      const note = { id, text: "", place: free(middle(), 0) }
      change({ ...fixed, notes: [...(flow.notes ?? []), note] }, `add ${id}`)
      goTo(id)
    },
    isTidying,
    tidy: () =>
      startTidying(async () => {
        const laidOut = await layOut(flow)
        // Whatever was changed meanwhile stays.
        const { flow: now, places: shown, change: put } = latest.current
        put(withPlaces(now, shown, laidOut), "tidy")
        requestAnimationFrame(() => void fitView(FIT))
      }),
    blocks: inReadingOrder(flow),
  }
}
export type CanvasActions = ReturnType<typeof useCanvas>
