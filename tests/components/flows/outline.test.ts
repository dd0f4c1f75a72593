import { expect, test } from "vitest"
import { newBlock } from "#components/flows/block-kinds.ts"
import { EXAMPLES, exampleFlow } from "#components/flows/examples.ts"
import { inReadingOrder, withBlock, withoutBlock } from "#components/flows/outline.ts"
import { withExit } from "#lib/core/flow-exits.ts"
import { findFaults } from "#lib/domain/flows/flows.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"

test("blocks stand in the order in which they are met, then those that nothing leads to", () => {
  const flow = FlowDocument.parse({
    format: 1,
    start: "menu",
    blocks: [
      { id: "alone", type: "end" },
      { id: "second", type: "message", text: "2", next: "last" },
      { id: "last", type: "end" },
      { id: "first", type: "message", text: "1", next: "last" },
      {
        id: "menu",
        type: "choice",
        text: "?",
        options: [
          { id: "a", label: "A", next: "first" },
          { id: "b", label: "B", next: "second" },
        ],
        otherwise: "menu",
      },
    ],
  })
  expect(inReadingOrder(flow).map(({ id }) => id)).toEqual(["menu", "first", "last", "second", "alone"])
})

test("what led to a block that is deleted leads nowhere, and a flow begins elsewhere", () => {
  const flow = exampleFlow("support")
  const left = withoutBlock(flow, "answer1", (block, exit) => withExit(block, exit, null))
  expect(left.blocks.map(({ id }) => id)).toEqual(["message1", "handover1"])
  expect(left.blocks[0]).toMatchObject({ id: "message1", next: null })
  expect(withoutBlock(flow, "message1", (block) => block).start).toBe("answer1")
})

test("examples can be deployed as they are", () => {
  for (const name of EXAMPLES) {
    const flow = exampleFlow(name)
    expect(FlowDocument.parse(flow)).toEqual(flow)
    expect(findFaults(flow)).toEqual([])
  }
})

test("a new block of each kind is one that can be stored, with an id of its own", () => {
  const kinds = [
    "message",
    "input",
    "choice",
    "answer",
    "condition",
    "http",
    "set",
    "tag",
    "delay",
    "jump",
  ] as const
  let flow: FlowDocument = { format: 1, start: null, blocks: [] }
  for (const kind of [...kinds, ...kinds])
    flow = withBlock(
      flow,
      newBlock(
        kind,
        flow.blocks.map(({ id }) => id),
      ),
    )
  expect(FlowDocument.parse(flow)).toEqual(flow)
  expect(new Set(flow.blocks.map(({ id }) => id)).size).toBe(20)
  expect(flow.start).toBe("message1")
})
