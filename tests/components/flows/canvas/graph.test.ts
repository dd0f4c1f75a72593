import { expect, test } from "vitest"
import {
  CARD,
  freePlace,
  GAP,
  linesOf,
  placesOf,
  sizeOf,
  withPlaces,
} from "#components/flows/canvas/graph.ts"
import { exampleFlow } from "#components/flows/examples.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"

const NOWHERE = new Map()

test("every exit that leads to a block is a line; one that leads to what is gone is none", () => {
  const flow = exampleFlow("support")
  expect(linesOf(flow).map(({ id, target }) => `${id} ${target}`)).toEqual([
    "message1:next answer1",
    "answer1:notFound handover1",
    "answer1:person handover1",
  ])
  const broken = { ...flow, blocks: flow.blocks.filter(({ id }) => id !== "handover1") }
  expect(linesOf(broken).map(({ id }) => id)).toEqual(["message1:next"])
})

test("a flow that nobody put by hand stands as it is laid out", () => {
  const laidOut = new Map([["message1", { x: 8, y: 16 }]])
  expect(placesOf(exampleFlow("support"), laidOut)).toEqual(laidOut)
})

test("what came to a flow that was put by hand stands right of what leads to it, and covers nothing", () => {
  const flow = exampleFlow("support")
  const [hello, ask, person] = flow.blocks
  const put = {
    ...flow,
    blocks: [{ ...hello, place: { x: 0, y: 0 } }, ask, person, { ...person, id: "alone" }],
  } as FlowDocument
  const places = placesOf(put, NOWHERE)
  const right = CARD.width + GAP.x
  expect(places.get("answer1")).toEqual({ x: right, y: 0 })
  expect(places.get("handover1")).toEqual({ x: 2 * right, y: 0 })
  expect(places.get("alone")?.x).toBe(0)
  const boxes = put.blocks.map((block) => ({ ...places.get(block.id), ...sizeOf(block) }))
  for (const a of boxes)
    for (const b of boxes)
      if (a !== b)
        expect(
          (a.x ?? 0) + a.width <= (b.x ?? 0) ||
            (b.x ?? 0) + b.width <= (a.x ?? 0) ||
            (a.y ?? 0) + a.height <= (b.y ?? 0) ||
            (b.y ?? 0) + b.height <= (a.y ?? 0),
        ).toBe(true)
})

test("a place that is taken gives way downwards", () => {
  const { blocks } = exampleFlow("support")
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const taken = new Map([["message1", { x: 0, y: 0 }]])
  expect(freePlace({ x: 400, y: 3 }, 100, taken, byId)).toEqual({ x: 400, y: 0 })
  const beneath = freePlace({ x: 20, y: 10 }, 100, taken, byId)
  expect(beneath.y).toBeGreaterThanOrEqual(sizeOf(blocks[0] as (typeof blocks)[0]).height)
})

test("a flow keeps where it is shown, and what was moved moves", () => {
  const flow = FlowDocument.parse({
    ...exampleFlow("blank"),
    notes: [{ id: "note1", text: "Mind this", place: { x: 1, y: 1 } }],
  })
  const shown = new Map([
    ["message1", { x: 0, y: 0 }],
    ["answer1", { x: 400, y: 0 }],
  ])
  const moved = withPlaces(
    flow,
    shown,
    new Map([
      ["answer1", { x: 480, y: 8 }],
      ["note1", { x: 9, y: 9 }],
    ]),
  )
  expect(moved.blocks.map(({ place }) => place)).toEqual([
    { x: 0, y: 0 },
    { x: 480, y: 8 },
  ])
  expect(moved.notes).toEqual([{ id: "note1", text: "Mind this", place: { x: 9, y: 9 } }])
  // What stays is not made anew, so that it is not drawn anew.
  const again = withPlaces(moved, shown, new Map([["answer1", { x: 0, y: 0 }]]))
  expect(again.blocks[0]).toBe(moved.blocks[0])
})
