import { expect, test } from "vitest"
import { piecesOf, textOfSelection, withPieces } from "#components/flows/canvas/clipboard.ts"
import { exampleFlow } from "#components/flows/examples.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"

const AT = { x: 100, y: 200 }

/** Every example, as they would be if somebody had put each block by hand. */
const placed = (flow: FlowDocument): FlowDocument => ({
  ...flow,
  blocks: flow.blocks.map((block, at) => ({ ...block, place: { x: at * 300, y: 40 } })),
})

test("what is copied is a flow in its text form, which another bot's takes in with ids of its own", () => {
  const from = {
    ...placed(exampleFlow("triage")),
    notes: [{ id: "note1", text: "Mind", place: { x: 0, y: 0 } }],
  }
  const text = textOfSelection(from, new Set(["answer1", "choice2", "note1"]))
  expect(FlowDocument.safeParse(JSON.parse(text)).success).toBe(true)
  const pieces = piecesOf(text)
  if (!pieces) throw new Error("nothing was copied")
  const { flow, ids } = withPieces(placed(exampleFlow("support")), pieces, AT)
  expect(ids).toEqual(["answer2", "choice1", "note1"])
  const [answer, choice] = flow.blocks.slice(-2)
  // Led to what came along, and nowhere where that stayed behind.
  expect(answer).toMatchObject({ id: "answer2", type: "answer", notFound: "choice1", person: null })
  expect(choice).toMatchObject({ otherwise: null, options: [{ next: null }, { next: null }] })
  expect(flow.notes).toEqual([{ id: "note1", text: "Mind", place: { x: 100, y: 200 } }])
  expect(FlowDocument.parse(flow)).toEqual(flow)
  // As they stood to each other.
  expect((choice?.place?.x ?? 0) - (answer?.place?.x ?? 0)).toBe(300)
})

test("pasted into nothing, the first block is where it begins", () => {
  const pieces = piecesOf(textOfSelection(exampleFlow("blank"), new Set(["answer1"])))
  if (!pieces) throw new Error("nothing was copied")
  expect(withPieces({ format: 1, start: null, blocks: [] }, pieces, AT).flow.start).toBe("answer1")
})

test("what is no flow is not taken", () => {
  for (const text of [
    "",
    "Hello",
    "[]",
    '{"format":1}',
    '{"format":2,"blocks":[]}',
    '{"format":1,"blocks":[]}',
    '{"format":1,"blocks":[{"id":"a","type":"script"}]}',
    '{"format":1,"blocks":[null]}',
  ])
    expect(piecesOf(text)).toBeNull()
})

test("members of another sort than a block has are as in a new one", () => {
  const text = JSON.stringify({
    format: 1,
    blocks: [
      { id: "a", type: "choice", text: 7, options: "all", run: "rm", next: "b" },
      {
        id: "b",
        type: "condition",
        rules: [
          {
            id: "r",
            match: "all",
            when: [{ variable: "contact.age", is: "greater_than", value: 17 }],
            next: "a",
          },
        ],
      },
    ],
  })
  const pieces = piecesOf(text)
  if (!pieces) throw new Error("nothing was read")
  const { flow } = withPieces({ format: 1, start: null, blocks: [] }, pieces, AT)
  expect(FlowDocument.parse(flow)).toEqual(flow)
  expect(flow.blocks[0]).toMatchObject({ text: "", options: [{ label: "" }] })
  expect(flow.blocks[1]).toMatchObject({ rules: [{ when: [{ value: 17 }], next: "choice1" }] })
})
