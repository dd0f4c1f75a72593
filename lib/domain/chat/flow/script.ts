import { setTimeout as wait } from "node:timers/promises"
import type { Context } from "../../../core/context.ts"
import { LiveryError } from "../../../core/errors.ts"
import { type FlowPlace, flowPlace, writeFlowState } from "../../../db/statements/flow-state.ts"
import type { HistoryRow } from "../../../db/statements/turn.ts"
import { batch } from "../../../db/wire/wire.ts"
import type { Turn } from "../../conversations/schema.ts"
import {
  choicesOf,
  type Effect,
  enter,
  type FlowState,
  newRun,
  type Outcome,
  type Run,
  resume,
  type Stop,
  stayAt,
  textOf,
} from "../../flows/flows.ts"
import type { FlowDocument } from "../../flows/schema.ts"
import { personOf, saidOfWish } from "../../handover/handover.ts"
import type { Script } from "../answer/script.ts"
import { findPassages, readGrounding } from "../find-passages.ts"
import type { Spoken } from "../plan-answer.ts"
import { wishesOf } from "../wish.ts"
import { notesOf } from "./notes.ts"
import { knowFlow, knownFlow } from "./released-flow.ts"
import { sendRequest } from "./send-request.ts"

interface Given {
  turn: Turn
  answerId: string
  said: Spoken
  /** Where it goes on by itself: the wait whose time has come. */
  due?: number
}

/** How often it is looked whether an earlier message is answered, at first and at most; and for how long. Milliseconds. */
const LOOK_EVERY = { first: 20, most: 250 }
const WAIT_FOR = 60_000

/** What the flow of a conversation makes of a turn. */
export function scriptOf(given: Given): Script {
  const { turn, answerId, said } = given
  let flow: FlowDocument
  let run: Run
  let stop: Stop
  /** Pieces that are said already. */
  let told = 0
  const untold = () => {
    const pieces = run.said.slice(told)
    told = run.said.length
    return textOf(pieces, { showsButtons: turn.integrationId != null })
  }
  /** Requests are written down before and after they are sent: cut off between, it counts as failed and is not sent twice. */
  const carryOn = async (ctx: Context, base: FlowState) => {
    while (stop.type === "effect" && stop.effect.type === "http") {
      const { effect } = stop
      const note = (isBegun: boolean) =>
        batch(ctx, [
          writeFlowState(ctx.account.id, {
            conversationId: turn.conversationId,
            state: { ...base, pending: { answerId, run, stop, isBegun } },
            conversation: {},
            contact: {},
          }),
        ])
      await note(true)
      const outcome = await sendRequest(ctx, effect, `${answerId}:${run.path.length}`)
      stop = resume(flow, run, effect, outcome)
      await note(false)
    }
  }
  return {
    async begin(ctx) {
      const place = await awaitTurn(ctx, given)
      flow = place.flow
      const { state } = place
      const { language, variables, person } = turn
      const handover = saidOfWish(personOf(person.settings), language)
      const heard = { variables, language, text: said.question, handover }
      const pending = state?.pending ?? null
      if (pending) {
        run = pending.run
        stop = pending.isBegun ? resume(flow, run, effectOf(pending.stop), FAILED) : pending.stop
        await carryOn(ctx, run.state)
        if (pending.answerId !== answerId) {
          // What another message began is told with this one, which is heard where that came to rest.
          if (stop.type === "effect") stayAt(flow, run, stop.effect)
          const before = run
          run = newRun(before.state, { ...heard, variables: before.variables })
          run.said.push(...before.said)
          run.set.push(...before.set)
          run.tags.push(...before.tags)
          stop = enter(flow, run, { by: "message" })
        }
      } else {
        run = newRun(state, heard)
        const isLate = given.due !== undefined && given.due !== state?.wait
        const by = given.due === undefined ? "message" : "due"
        // Its visitor has said something meanwhile: then it is due no more.
        stop = isLate ? { type: "rests" } : enter(flow, run, { by })
      }
      await carryOn(ctx, state ?? run.state)
      const text = untold()
      if (stop.type === "rests") return { text, asks: null }
      return { text, asks: await askOf(ctx, given, flow, stop.effect) }
    },
    async goOn(ctx, { answered, isWish }) {
      if (stop.type !== "effect") return ""
      const exit = isWish ? "person" : answered === false ? "notFound" : "answered"
      stop = resume(flow, run, stop.effect, { type: "answer", exit })
      await carryOn(ctx, run.state)
      // A question was answered: what comes next waits for another.
      if (stop.type === "effect") stayAt(flow, run, stop.effect)
      return untold()
    },
    choices: () => (run ? choicesOf(run.said) : []),
    notes(status) {
      if (!run) return []
      if (status === "partial" && stop.type === "effect") stayAt(flow, run, stop.effect)
      return notesOf(run)
    },
  }
}

const FAILED: Outcome = { type: "http", answer: null }

const effectOf = (stop: Stop): Effect => {
  if (stop.type !== "effect") throw new Error("what was begun is an effect")
  return stop.effect
}

/** Waits until earlier messages of the conversation are answered; where it then stands. Throws `unavailable` after a minute. */
async function awaitTurn(
  ctx: Context,
  { turn, answerId }: Given,
): Promise<{ flow: FlowDocument; state: FlowState | null }> {
  const { conversationId, releaseId } = turn
  const known = releaseId ? knownFlow(ctx.account.id, releaseId) : undefined
  const asked = flowPlace(ctx.account.id, { conversationId, answerId }, { withDocument: !known })
  const until = Date.now() + WAIT_FOR
  for (let pause = LOOK_EVERY.first; ; pause = Math.min(2 * pause, LOOK_EVERY.most)) {
    const [{ rows }] = await batch<[FlowPlace]>(ctx, [asked], "read")
    const place = rows[0]
    if (place && !place.isBehind) {
      const flow =
        known ??
        (place.releaseId && place.document
          ? knowFlow(ctx.account.id, place.releaseId, place.document)
          : undefined)
      if (!flow) throw new LiveryError("conflict", "The release that leads the conversation is gone")
      return { flow, state: place.state as FlowState | null }
    }
    if (Date.now() > until) throw new LiveryError("unavailable", "An earlier message is still being answered")
    await wait(pause, undefined, { signal: ctx.signal })
  }
}

/** What answers a question that a flow wants answered, and how its visitor comes to a person. */
async function askOf(ctx: Context, { turn, said }: Given, flow: FlowDocument, effect: Effect) {
  if (effect.type !== "answer") throw new Error("requests are sent before")
  const block = flow.blocks.find(({ id }) => id === effect.blockId)
  const { question } = effect
  const history = said.history.filter((row): row is HistoryRow => row.type !== "reasoning")
  const grounding = await readGrounding(ctx, await findPassages(ctx, question, { bot: turn, history }))
  const wishes = turn.person.isAsked ? null : wishesOf(turn, { question, history })
  const isHeldBack = block?.type === "answer" && block.notFound !== null
  return { said: { ...said, ...grounding, question }, wishes, isHeldBack }
}
