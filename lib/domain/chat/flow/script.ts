import { setTimeout as wait } from "node:timers/promises"
import type { Context } from "../../../core/context.ts"
import { LiveryError } from "../../../core/errors.ts"
import type { Variables } from "../../../core/fill-variables.ts"
import { type FlowPlace, flowPlace, writeFlowState } from "../../../db/statements/flow-state.ts"
import type { HistoryRow } from "../../../db/statements/turn.ts"
import { batch } from "../../../db/wire/wire.ts"
import type { Turn } from "../../conversations/schema.ts"
import { type Begun, choicesOf, type Effect, type FlowState, START, textOf } from "../../flows/flows.ts"
import type { FlowDocument } from "../../flows/schema.ts"
import { personOf, saidOfWish } from "../../handover/handover.ts"
import { CHANNELS } from "../../integrations/schema.ts"
import type { Script } from "../answer/script.ts"
import { findPassages, readGrounding } from "../find-passages.ts"
import type { Spoken } from "../plan-answer.ts"
import { wishesOf } from "../wish.ts"
import { notesOf } from "./notes.ts"
import { type Play, play } from "./play.ts"
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
  const isTest = turn.channel === CHANNELS.test.name
  let played: Play | null = null
  /** The block that it waited at before the turn. */
  let from: string | null = null
  /** Pieces that are said already. */
  let told = 0
  const untold = ({ run }: Play) => {
    const pieces = run.said.slice(told)
    told = run.said.length
    return textOf(pieces, { showsButtons: turn.integrationId != null || isTest })
  }
  return {
    async begin(ctx) {
      const { flow, state, variables } = await awaitTurn(ctx, given)
      const { language, person } = turn
      from = state?.at ?? null
      const begun = state?.pending ?? null
      const own: Begun = { answerId, text: said.question, due: given.due ?? null, done: [], earlier: begun }
      const { conversationId } = turn
      played = await play(ctx, {
        flow,
        state,
        heard: { variables, language, handover: saidOfWish(personOf(person.settings), language) },
        turn: begun?.answerId === answerId ? begun : own,
        send: sendRequest,
        keep: (ctx, pending) => {
          const kept = { ...(state ?? START), pending }
          const none = { conversation: {}, contact: {} }
          return batch(ctx, [writeFlowState(ctx.account.id, { conversationId, state: kept, ...none })])
        },
      })
      const text = untold(played)
      const { stop } = played
      if (stop.type === "rests") return { text, asks: null }
      return { text, asks: await askOf(ctx, given, flow, stop.effect) }
    },
    async goOn(ctx, { answered, isWish }) {
      if (!played) return ""
      await played.answered(ctx, isWish ? "person" : answered === false ? "notFound" : "answered")
      return untold(played)
    },
    choices: () => (played ? choicesOf(played.run.said) : []),
    notes(status) {
      if (!played) return []
      if (status === "partial") played.leaveUnanswered()
      return notesOf(played.run, { isTest, from })
    },
  }
}

/** Waits until earlier messages of the conversation are answered; where it then stands. Throws `unavailable` after a minute. */
async function awaitTurn(
  ctx: Context,
  { turn, answerId }: Given,
): Promise<{ flow: FlowDocument; state: FlowState | null; variables: Variables }> {
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
      return { flow, state: place.state as FlowState | null, variables: place.variables }
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
