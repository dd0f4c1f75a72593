import type { Position } from "@xyflow/react"
import { exitsOf } from "#lib/core/flow-exits.ts"
import type { Block, FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { lineId } from "../passed.ts"
import { saidBy } from "../words-of.ts"

/** The measures of a block on the canvas, in pixels at full size; block-node.tsx draws by them. */
export const CARD = { width: 248, head: 44, text: 48, exit: 28, foot: 8 } as const
export const NOTE = { width: 208, height: 132 } as const
/** What is kept free between blocks. */
export const GAP = { x: 96, y: 32 } as const
/** Places are whole steps of this. */
export const STEP = 8

/** From how many blocks on only what is in sight is drawn, and places are worked out more simply. */
const LARGE = 150
export const isLarge = ({ blocks }: FlowDocument): boolean => blocks.length > LARGE

/** How large a block is drawn. */
export const sizeOf = (block: Block): { width: number; height: number } => ({
  width: CARD.width,
  height: CARD.head + (saidBy(block) ? CARD.text : 0) + exitsOf(block).length * CARD.exit + CARD.foot,
})

/** Across, from edge to edge, of what lines are led from and to; canvas.css draws them. */
const HANDLE = 11

/** Where lines come to a block and leave it, told before it is drawn. */
export function handlesOf(block: Block) {
  const size = { width: HANDLE, height: HANDLE }
  const at = (x: number, y: number) => ({ x: x - HANDLE / 2, y: y - HANDLE / 2, ...size })
  const first = 1 + CARD.head + (saidBy(block) ? CARD.text : 0)
  return [
    { id: "in", type: "target" as const, position: "left" as Position, ...at(0, CARD.head / 2) },
    ...exitsOf(block).map(({ name }, n) => ({
      ...{ id: name, type: "source" as const, position: "right" as Position },
      ...at(CARD.width, first + (n + 0.5) * CARD.exit),
    })),
  ]
}

/** The block and the exit that a line is drawn from. */
export function exitOfEdge(id: string): { blockId: string; exit: string } {
  const [blockId = "", exit = ""] = id.split(":")
  return { blockId, exit }
}

export interface Line {
  id: string
  source: string
  exit: string
  target: string
}

/** A line for each exit that leads to a block which is there. */
export function linesOf({ blocks }: FlowDocument): Line[] {
  const known = new Set(blocks.map(({ id }) => id))
  return blocks.flatMap((block) =>
    exitsOf(block).flatMap(({ name, target }) =>
      target !== null && known.has(target)
        ? [{ id: lineId(block.id, name), source: block.id, exit: name, target }]
        : [],
    ),
  )
}

/**
 * Where every block stands: where it was put, else where the layout has it; one that came to a flow that was put by hand stands
 * right of what leads to it, beneath what is there. `laidOut`: by id; empty until the layout is known.
 */
export function placesOf(flow: FlowDocument, laidOut: ReadonlyMap<string, Place>): Map<string, Place> {
  const places = new Map(
    flow.blocks.flatMap(({ id, place }) => (place === null ? [] : [[id, place] as const])),
  )
  if (places.size === 0) return new Map(laidOut)
  const blocks = new Map(flow.blocks.map((block) => [block.id, block]))
  const lines = linesOf(flow)
  for (const block of flow.blocks) {
    if (places.has(block.id)) continue
    const from = lines.find(({ source, target }) => target === block.id && places.has(source))
    const beside = from && places.get(from.source)
    const wished = beside
      ? { x: beside.x + CARD.width + GAP.x, y: beside.y }
      : { x: 0, y: bottomOf(places, blocks) + GAP.y }
    places.set(block.id, freePlace(wished, sizeOf(block).height, places, blocks))
  }
  return places
}

const bottomOf = (places: ReadonlyMap<string, Place>, blocks: ReadonlyMap<string, Block>) =>
  Math.max(0, ...[...places].map(([id, { y }]) => y + heightOf(blocks, id)))

const heightOf = (blocks: ReadonlyMap<string, Block>, id: string) => {
  const block = blocks.get(id)
  return block ? sizeOf(block).height : 0
}

/** The first place at or beneath a wished one where a block of a height covers no other. */
export function freePlace(
  wished: Place,
  height: number,
  places: ReadonlyMap<string, Place>,
  blocks: ReadonlyMap<string, Block>,
): Place {
  let { x, y } = wished
  // Downwards past whatever is in the way: each pass leaves at least one behind.
  for (let moved = true; moved; ) {
    moved = false
    for (const [id, other] of places) {
      const bottom = other.y + heightOf(blocks, id)
      const isBeside = other.x + CARD.width <= x || x + CARD.width <= other.x
      if (isBeside || bottom + GAP.y / 2 <= y || y + height + GAP.y / 2 <= other.y) continue
      y = bottom + GAP.y
      moved = true
    }
  }
  return { x: stepped(x), y: stepped(y) }
}

export const stepped = (value: number): number => Math.round(value / STEP) * STEP

/** A flow whose blocks all stand where they are shown; `moved`: where some are now. */
export function withPlaces(
  flow: FlowDocument,
  shown: ReadonlyMap<string, Place>,
  moved: ReadonlyMap<string, Place> = new Map(),
): FlowDocument {
  const put = (id: string, place: Place | null) => moved.get(id) ?? place ?? shown.get(id) ?? null
  return {
    ...flow,
    blocks: flow.blocks.map((block) => {
      const place = put(block.id, block.place)
      return same(place, block.place) ? block : { ...block, place }
    }),
    ...(flow.notes && {
      notes: flow.notes.map((note) => {
        const place = moved.get(note.id)
        return place ? { ...note, place } : note
      }),
    }),
  }
}

const same = (a: Place | null, b: Place | null) => a?.x === b?.x && a?.y === b?.y
