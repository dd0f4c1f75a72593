import { exitsOf } from "#lib/core/flow-exits.ts"
import type { FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { CARD, GAP, linesOf, sizeOf, stepped } from "./graph.ts"

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

/** Where the blocks of a flow stand best, by id. What works it out is loaded for the first that needs it. */
export async function layOut(flow: FlowDocument): Promise<Map<string, Place>> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js")
  const ordered = [...flow.blocks].sort((a, b) => Number(b.id === flow.start) - Number(a.id === flow.start))
  const { children = [] } = await new Elk().layout({
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
    edges: linesOf(flow).map(({ id, target }) => ({
      id: `line ${id}`,
      sources: [id],
      targets: [`${target}:`],
    })),
  })
  return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { x: stepped(x), y: stepped(y) }]))
}
