import fc from "fast-check"
import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { type Play, play } from "#lib/domain/chat/flow/play.ts"
import type { Begun, Outcome } from "#lib/domain/flows/flows.ts"
import { FlowDocument } from "#lib/domain/flows/schema.ts"
import { anyDeployable } from "../../flows/any-flow.ts"

// Only handed on.
const ctx = {} as Context
const heard = {
  language: "en" as const,
  handover: "A colleague will look into it.",
  variables: { system: {}, contact: {}, conversation: {} },
}
const begun = (answerId: string, text: string | null): Begun => ({
  answerId,
  text,
  due: null,
  done: [],
  earlier: null,
})

class Killed extends Error {}

/** Plays turns as processes do that may die; what they have written down and sent outlives them. */
function world(flow: FlowDocument) {
  const sent: string[] = []
  let kept: Begun | null = null
  return {
    sent,
    kept: () => kept,
    /** `dies`: after how many times of writing down. `fails`: which request has no answer, from 0. */
    async take(turn: Begun, exit: Exit, { dies = 0, fails = -1 } = {}): Promise<Play | null> {
      let times = 0
      try {
        const played = await play(ctx, {
          flow,
          state: null,
          heard,
          turn: structuredClone(turn),
          send: async (_, { blockId }, key): Promise<Outcome> => {
            expect(sent).not.toContain(key)
            const answer = sent.length === fails ? null : { body: { a: [blockId, key] } }
            sent.push(key)
            return { type: "http", answer }
          },
          keep: async (_, now) => {
            kept = structuredClone(now)
            if (++times === dies) throw new Killed()
          },
        })
        if (played.stop.type === "effect") await played.answered(ctx, exit)
        return played
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        return null
      }
    },
  }
}

type Exit = "answered" | "notFound" | "person"
const anyExit = fc.constantFrom<Exit>("answered", "notFound", "person")
const anyDeath = fc.integer({ min: 1, max: 4 })
const anyWithRequests = anyDeployable.filter(({ blocks }) => blocks.some(({ type }) => type === "http"))

test("a turn whose process dies anywhere is finished by another as it would have been, and sends nothing twice", async () => {
  let died = 0
  await fc.assert(
    fc.asyncProperty(anyWithRequests, anyDeath, anyExit, async (flow, dies, exit) => {
      const broken = world(flow)
      const whole = await broken.take(begun("a", "x"), exit, { dies })
      const turn = broken.kept()
      if (whole || !turn) return
      died++
      const again = await broken.take(turn, exit)
      // One that was begun and never heard of counts as failed.
      const fails = dies % 2 === 1 ? (dies - 1) / 2 : -1
      const plain = await world(flow).take(begun("a", "x"), exit, { fails })
      expect(again?.run).toEqual(plain?.run)
    }),
    { numRuns: 800 },
  )
  expect(died).toBeGreaterThan(9)
})

test("what was begun is told with the next message where nobody else has finished it, and dies no other way", async () => {
  let died = 0
  await fc.assert(
    fc.asyncProperty(anyWithRequests, anyDeath, anyDeath, anyExit, async (flow, dies, diesAgain, exit) => {
      const at = world(flow)
      const first = await at.take(begun("a", "x"), exit, { dies })
      const earlier = at.kept()
      if (first || !earlier) return
      died++
      const second = await at.take({ ...begun("b", "y"), earlier }, exit, { dies: diesAgain })
      const turn = at.kept()
      const last = second ?? (turn && (await at.take(turn, exit)))
      expect(last?.stop).toEqual({ type: "rests" })
      // The way of what is told with it is not forgotten.
      expect(last?.run.before[0]?.blockId).toBe(flow.start)
    }),
    { numRuns: 800 },
  )
  expect(died).toBeGreaterThan(9)
})

test("a turn that has become late says nothing", async () => {
  const flow = FlowDocument.parse({
    format: 1,
    start: "ask",
    blocks: [
      {
        id: "ask",
        type: "input",
        text: "Your name?",
        variable: "contact.name",
        next: null,
        noReply: { after: 9, next: "bye" },
      },
      { id: "bye", type: "end", text: "Bye" },
    ],
  })
  const late = await world(flow).take({ ...begun("a", null), due: 7 }, "answered")
  expect(late?.run.said).toEqual([])
})
