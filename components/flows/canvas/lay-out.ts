import type { ELK } from "elkjs/lib/elk-api.js"
import { exitsOf } from "#lib/core/flow-exits.ts"
import type { FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { inReadingOrder } from "../outline.ts"
import { CARD, GAP, isLarge, type Line, linesOf, sizeOf, stepped } from "./graph.ts"

/** From left to right, exits in their order, the first block first. */
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.spacing.nodeNode": `${GAP.y}`,
  "elk.layered.spacing.nodeNodeBetweenLayers": `${GAP.x}`,
  "elk.spacing.componentComponent": `${2 * GAP.y}`,
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.bk.fixedAlignment": "LEFTUP",
}

type Engine = Pick<ELK, "layout">

/** What works places out, in a thread of its own: large flows take it seconds, and the page goes on meanwhile. */
async function openWorker(): Promise<Engine> {
  const { default: Elk } = await import("elkjs/lib/elk-api.js")
  const file = new URL("elkjs/lib/elk-worker.min.js", import.meta.url)
  return new Elk({ workerFactory: () => new Worker(file) })
}
let opened: Promise<Engine> | undefined
const inWorker = () => {
  opened ??= openWorker()
  return opened
}

/** Where the blocks of a flow stand best, by id. What works it out is loaded for the first that needs it. */
export async function layOut(flow: FlowDocument, engine = inWorker): Promise<Map<string, Place>> {
  const ordered = [...flow.blocks].sort((a, b) => Number(b.id === flow.start) - Number(a.id === flow.start))
  const elk = await engine()
  const { children = [] } = await elk.layout({
    id: "flow",
    layoutOptions: OPTIONS,
    children: ordered.map((block) => {
      const size = sizeOf(block)
      const first = size.height - CARD.foot - exitsOf(block).length * CARD.exit
      return {
        id: block.id,
        ...size,
        layoutOptions: { "elk.portConstraints": "FIXED_POS" },
        ports: [
          { id: `${block.id}:`, x: 0, y: CARD.head / 2, width: 0, height: 0 },
          ...exitsOf(block).map(({ name }, at) => ({
            id: `${block.id}:${name}`,
            ...{ x: size.width, y: first + (at + 0.5) * CARD.exit, width: 0, height: 0 },
          })),
        ],
      }
    }),
    edges: shapingLines(flow).map(({ id, target }) => ({
      id: `line ${id}`,
      sources: [id],
      targets: [`${target}:`],
    })),
  })
  return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x: stepped(x), y: stepped(y) }]))
}

/**
 * The lines that the places follow from: all of them, in a large flow the first that leads to each block in reading order. A
 * block that hundreds lead to, over many others, costs minutes else.
 */
function shapingLines(flow: FlowDocument): Line[] {
  const lines = linesOf(flow)
  if (!isLarge(flow)) return lines
  const from = Map.groupBy(lines, ({ source }) => source)
  const met = new Set(flow.start === null ? [] : [flow.start])
  return inReadingOrder(flow).flatMap(({ id }) => {
    met.add(id)
    return (from.get(id) ?? []).filter(({ target }) => !met.has(target) && met.add(target))
  })
}
