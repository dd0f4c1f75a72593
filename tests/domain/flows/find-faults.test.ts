import { expect, test } from "vitest"
import { findFaults, isDeployable } from "#lib/domain/flows/find-faults.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"

const faults = (start: string | null, ...blocks: object[]) =>
  findFaults(FlowDocument.parse({ format: 1, start, blocks })).map(
    ({ blockId, code, field, severity }) => `${severity} ${blockId} ${code} ${field}`,
  )
const end = { id: "end", type: "end" }

test("a flow that is whole has no faults", () => {
  expect(
    faults(
      "ask",
      { id: "ask", type: "input", text: "Order?", variable: "conversation.order", next: "say" },
      { id: "say", type: "message", text: "{{conversation.order}} for {{contact.name}}", next: "end" },
      end,
    ),
  ).toEqual([])
})

test("a flow needs a first block that is there", () => {
  expect(faults(null, end)[0]).toBe("error null no_start start")
  expect(faults("gone", end)[0]).toBe("error null no_start start")
  expect(faults(null)).toEqual(["error null no_start start"])
})

test("what is not connected, or leads to what is not there, is named by its exit", () => {
  expect(
    faults("menu", {
      id: "menu",
      type: "choice",
      text: "What?",
      options: [
        { id: "a", label: "A", next: null },
        { id: "b", label: "B", next: "gone" },
      ],
    }),
  ).toEqual(["error menu not_connected a", "error menu unknown_target b"])
  expect(
    faults(
      "if",
      {
        id: "if",
        type: "condition",
        rules: [{ id: "r", when: [{ variable: "contact.email", is: "known" }], next: "end" }],
      },
      end,
    ),
  ).toEqual(["error if not_connected otherwise"])
})

test("a way back needs somewhere to wait", () => {
  const loop = (through: object) =>
    faults("a", { id: "a", type: "message", text: "Hi", next: "b" }, { id: "b", ...through })
  expect(loop({ type: "set", variable: "conversation.n", value: "1", next: "a" })).toEqual([
    "error a endless null",
    "error b endless null",
  ])
  expect(loop({ type: "input", text: "?", variable: "conversation.n", next: "a" })).toEqual([])
  expect(loop({ type: "jump", next: "b" })).toEqual(["error b endless null"])
})

test("blocks that nothing leads to, variables that nothing sets and what is there twice", () => {
  expect(
    faults(
      "end",
      { id: "end", type: "end", text: "{{conversation.mood}} {{system.timezone}}" },
      { id: "alone", type: "end" },
    ),
  ).toEqual(["warning end unknown_variable conversation.mood", "warning alone unreachable null"])
  expect(faults("end", end, end)).toEqual(["error end duplicate_id id"])
  expect(faults("say", { id: "say", type: "message", text: " ", next: "end" }, end)).toEqual([
    "error say no_text text",
  ])
})

test("only errors keep a flow from being deployed", () => {
  const flow = FlowDocument.parse({ format: 1, start: "end", blocks: [end, { id: "alone", type: "end" }] })
  expect(isDeployable(findFaults(flow))).toBe(true)
  expect(isDeployable(findFaults({ ...flow, start: null }))).toBe(false)
})

test("a chain of a thousand blocks is looked through", () => {
  const blocks = Array.from({ length: 999 }, (_, n) => ({
    id: `b${n}`,
    type: "message",
    text: "Hi",
    next: n < 998 ? `b${n + 1}` : "b0",
  }))
  expect(faults("b0", ...blocks)).toHaveLength(999)
})
