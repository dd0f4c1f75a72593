import { expect, test } from "vitest"
import { linesOf, sizeOf } from "#components/flows/canvas/graph.ts"
import { layOut } from "#components/flows/canvas/lay-out.ts"
import { EXAMPLES, exampleFlow } from "#components/flows/examples.ts"

test.each(EXAMPLES)("%s is laid out from left to right, no block over another", async (name) => {
  const flow = exampleFlow(name)
  const places = await layOut(flow)
  const boxes = flow.blocks.map((block) => {
    const place = places.get(block.id)
    if (!place) throw new Error(`${block.id} stands nowhere`)
    return { id: block.id, ...place, ...sizeOf(block) }
  })
  const at = new Map(boxes.map((box) => [box.id, box]))
  for (const { source, target } of linesOf(flow))
    expect(at.get(source)?.x).toBeLessThan(at.get(target)?.x ?? 0)
  for (const a of boxes)
    for (const b of boxes)
      if (a !== b)
        expect(
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
        ).toBe(true)
})
