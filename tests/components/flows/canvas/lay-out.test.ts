import Elk from "elkjs/lib/elk.bundled.js"
import { expect, test } from "vitest"
import { linesOf, sizeOf } from "#components/flows/canvas/graph.ts"
import { layOut } from "#components/flows/canvas/lay-out.ts"
import { EXAMPLES, exampleFlow } from "#components/flows/examples.ts"
import { inReadingOrder } from "#components/flows/outline.ts"
import type { FlowDocument, Place } from "#lib/domain/flows/schema.ts"
import { largeFlow } from "../../../../bench/support/large-flow.ts"

/** Without the thread that a browser has. */
const here = async () => new Elk()

test.each(EXAMPLES)("%s is laid out from left to right, no block over another", async (name) => {
  const flow = exampleFlow(name)
  const places = await layOut(flow, here)
  const boxes = boxesOf(flow, places)
  const at = new Map(boxes.map((box) => [box.id, box]))
  for (const { source, target } of linesOf(flow))
    expect(at.get(source)?.x).toBeLessThan(at.get(target)?.x ?? 0)
  expect(overlaps(boxes)).toEqual([])
})

test("a large flow is laid out by the lines that first lead to its blocks", async () => {
  const flow = largeFlow(200)
  const boxes = boxesOf(flow, await layOut(flow, here))
  expect(overlaps(boxes)).toEqual([])
  const at = new Map(boxes.map((box) => [box.id, box]))
  const met = new Set<string>()
  for (const { id } of inReadingOrder(flow)) {
    met.add(id)
    for (const { source, target } of linesOf(flow))
      if (source === id && !met.has(target)) {
        met.add(target)
        expect(at.get(source)?.x).toBeLessThan(at.get(target)?.x ?? 0)
      }
  }
})

interface Box {
  id: string
  x: number
  y: number
  width: number
  height: number
}

const boxesOf = (flow: FlowDocument, places: ReadonlyMap<string, Place>): Box[] =>
  flow.blocks.map((block) => {
    const place = places.get(block.id)
    if (!place) throw new Error(`${block.id} stands nowhere`)
    return { id: block.id, ...place, ...sizeOf(block) }
  })

const overlaps = (boxes: readonly Box[]) =>
  boxes.flatMap((a) =>
    boxes
      .filter((b) => a.id < b.id)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.id} ${b.id}`),
  )
