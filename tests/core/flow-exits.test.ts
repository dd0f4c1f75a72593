import { expect, test } from "vitest"
import { exitsOf, withExit } from "#lib/core/flow-exits.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"

const [choice, condition, answer] = FlowDocument.parse({
  format: 1,
  start: null,
  blocks: [
    {
      id: "c",
      type: "choice",
      text: "?",
      options: [
        { id: "a", label: "A", next: "x" },
        { id: "b", label: "B" },
      ],
      noReply: { after: 60 },
    },
    { id: "i", type: "condition", rules: [{ id: "r", when: [], next: "x" }], otherwise: "y" },
    { id: "q", type: "answer", notFound: "x" },
  ],
}).blocks
if (!choice || !condition || !answer) throw new Error("three blocks were written")

test("the exits of a block are its options or rules, those of its kind, and the way without a reply", () => {
  expect(exitsOf(choice)).toEqual([
    { name: "a", target: "x", isNeeded: true },
    { name: "b", target: null, isNeeded: true },
    { name: "otherwise", target: null, isNeeded: false },
    { name: "noReply", target: null, isNeeded: true },
  ])
  expect(exitsOf(condition)).toEqual([
    { name: "r", target: "x", isNeeded: true },
    { name: "otherwise", target: "y", isNeeded: true },
  ])
  expect(exitsOf(answer).map(({ name, target }) => `${name} ${target}`)).toEqual([
    "answered null",
    "notFound x",
    "person null",
  ])
})

test("an exit is led elsewhere, and nothing else changes", () => {
  for (const block of [choice, condition, answer])
    for (const { name } of exitsOf(block)) {
      const led = withExit(block, name, "z")
      expect(exitsOf(led)).toEqual(
        exitsOf(block).map((exit) => (exit.name === name ? { ...exit, target: "z" } : exit)),
      )
      expect({ ...led, ...pathsOf(block) }).toEqual(block)
    }
})

/** What says where a block leads. */
const pathsOf = (block: object) =>
  Object.fromEntries(
    Object.entries(block).filter(([name]) =>
      ["options", "rules", "noReply", "next", "otherwise", "answered", "notFound", "person"].includes(name),
    ),
  )
