import fc from "fast-check"
import { expect, test } from "vitest"
import { findFaults } from "#lib/domain/flows/find-faults.ts"
import { enter, newRun, resume } from "#lib/domain/flows/interpret.ts"
import type { FlowState, Outcome, Run, Stop } from "#lib/domain/flows/run-schema.ts"
import { type FlowDocument, FlowDocument as Form, MOST_STEPS } from "#lib/domain/flows/schema.ts"
import { anyDeployable, anyFlow, exitNames } from "./any-flow.ts"

type Said = {
  text: string | null
  outcomes: Outcome["type"][]
  exits: ("answered" | "notFound" | "person")[]
  body: unknown
}

const words = fc.oneof(fc.constantFrom("x", "2", "ann@example.com", "12", "", "31.12.2026"), fc.string())
const anySaid: fc.Arbitrary<Omit<Said, "outcomes">> = fc.record({
  text: fc.option(words, { freq: 5 }),
  exits: fc.array(fc.constantFrom("answered" as const, "notFound" as const, "person" as const), {
    minLength: 1,
  }),
  body: fc.option(fc.jsonValue()),
})

/** One turn with whatever is asked outside; returns what it asked for. */
function take(flow: FlowDocument, state: FlowState | null, { text, exits, body }: Omit<Said, "outcomes">) {
  const run = newRun(state, { variables: EMPTY, language: "en", text })
  let stop: Stop = enter(flow, run, text === null ? { by: "due" } : { by: "message" })
  const asked: string[] = []
  while (stop.type === "effect") {
    asked.push(stop.effect.blockId)
    const outcome: Outcome =
      stop.effect.type === "answer"
        ? { type: "answer", exit: exits[asked.length % exits.length] ?? "answered" }
        : { type: "http", answer: body === null ? null : { body } }
    stop = resume(flow, run, stop.effect, outcome)
    expect(asked.length).toBeLessThanOrEqual(MOST_STEPS)
  }
  return { run, asked }
}

const EMPTY = { system: {}, contact: {}, conversation: {} }

test("any flow that can be deployed ends, waits or hands over within its steps, whatever is said", () => {
  fc.assert(
    fc.property(anyDeployable, fc.array(anySaid, { minLength: 1, maxLength: 8 }), (flow, turns) => {
      const byId = new Map(flow.blocks.map((block) => [block.id, block]))
      let state: FlowState | null = null
      for (const said of turns) {
        const { run, asked } = take(flow, state, said)
        expect(run.path.length).toBeLessThanOrEqual(MOST_STEPS + 1)
        // Each effect is asked for once on each way through its block.
        for (const id of new Set(asked))
          expect(asked.filter((each) => each === id).length).toBeLessThanOrEqual(
            run.path.filter(({ blockId }) => blockId === id).length,
          )
        if (run.state.ended === null) expect(byId.has(run.state.at ?? "")).toBe(true)
        else expect(run.state).toMatchObject({ at: null, due: null })
        expect(run.state.ended).not.toBe("open")
        for (const { blockId, exit } of run.path) {
          const block = byId.get(blockId)
          if (exit !== null && block) expect([...exitNames(block), "noReply"]).toContain(exit)
        }
        state = JSON.parse(JSON.stringify(run.state)) as FlowState
      }
    }),
    { numRuns: 1500 },
  )
})

test("the same flow, state and words come to the same", () => {
  const plain = (run: Run) => JSON.stringify(run)
  fc.assert(
    fc.property(anyFlow, anySaid, (flow, said) => {
      expect(plain(take(flow, null, said).run)).toBe(plain(take(flow, null, said).run))
    }),
    { numRuns: 500 },
  )
})

test("a document that is no flow is refused with the place of what is wrong", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (document) => {
      const read = Form.safeParse(document)
      if (!read.success) expect(read.error.issues.length).toBeGreaterThan(0)
    }),
  )
  const read = Form.safeParse({
    format: 1,
    start: "a",
    blocks: [{ id: "a", type: "message", text: "Hi", next: 7 }],
  })
  expect(read.error?.issues[0]?.path).toEqual(["blocks", 0, "next"])
})

test("whatever is wrong with a flow is said of a block that it has, or of the flow", () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const ids = new Set<string | null>([null, ...flow.blocks.map(({ id }) => id)])
      for (const { blockId, message } of findFaults(flow)) {
        expect(ids.has(blockId)).toBe(true)
        expect(message).not.toBe("")
      }
    }),
  )
})
