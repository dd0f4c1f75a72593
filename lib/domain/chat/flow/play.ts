import type { Context } from "../../../core/context.ts"
import type { Variables } from "../../../core/fill-variables.ts"
import {
  type Begun,
  type Done,
  type Effect,
  enter,
  type FlowState,
  newRun,
  type Outcome,
  type Run,
  resume,
  type Stop,
  stayAt,
} from "../../flows/flows.ts"
import type { FlowDocument } from "../../flows/schema.ts"

type Request = Extract<Effect, { type: "http" }>
type Exit = Extract<Outcome, { type: "answer" }>["exit"]

interface Given {
  flow: FlowDocument
  /** Where the conversation stood before the turn. */
  state: FlowState | null
  /** What is taken up by every block. */
  heard: Pick<Run, "language" | "handover"> & { variables: Variables }
  turn: Begun
  /** Sends a request; `key` tells it from its like. */
  send(ctx: Context, effect: Request, key: string): Promise<Outcome>
  /** Writes the turn down as far as it has come. */
  keep(ctx: Context, turn: Begun): Promise<unknown>
}

/** A turn of a flow that has come to where it rests, or to a question that is to be answered. */
export interface Play {
  run: Run
  stop: Stop
  /** Goes on once the question is answered, to where the flow rests: another question waits for its visitor. */
  answered(ctx: Context, exit: Exit): Promise<void>
  /** Waits where the question is asked, as it stays unanswered. */
  leaveUnanswered(): void
}

const FAILED: Outcome = { type: "http", answer: null }

/**
 * Plays a turn, from its beginning or once more: what came of its effects is written down with it, and none is done twice. A
 * request is written down as failed before it is sent, for whoever finds it so cannot know whether it arrived.
 */
export async function play(ctx: Context, { flow, state, heard, turn, send, keep }: Given): Promise<Play> {
  /** The turn that is played, which may be one before `turn`, and how many of its outcomes are taken. */
  let at = turn
  let taken = 0
  const known = ({ type, blockId }: Effect): Outcome | undefined => {
    const done = at.done[taken]
    return done?.blockId === blockId && done.outcome.type === type ? done.outcome : undefined
  }
  /** From here on it goes another way than before, if it was played before. */
  const note = (done: Done): Done => {
    at.done.splice(taken, at.done.length, done)
    return done
  }
  const go = async (ctx: Context, played: Pick<Play, "run" | "stop">) => {
    while (played.stop.type === "effect" && played.stop.effect.type === "http") {
      const { effect } = played.stop
      const { run } = played
      let outcome = known(effect)
      if (!outcome) {
        const done = note({ blockId: effect.blockId, outcome: FAILED })
        await keep(ctx, turn)
        outcome = done.outcome = await send(ctx, effect, `${at.answerId}:${run.path.length}`)
        await keep(ctx, turn)
      }
      taken++
      played.stop = resume(flow, run, effect, outcome)
    }
    return played
  }
  const leaveUnanswered = ({ run, stop }: Pick<Play, "run" | "stop">) => {
    if (stop.type === "effect") stayAt(flow, run, stop.effect)
  }
  /** Questions of a turn before were answered as is written down, or stay unanswered. */
  const goWithout = async (played: Pick<Play, "run" | "stop">): Promise<Run> => {
    while (played.stop.type === "effect") {
      const outcome = known(played.stop.effect)
      if (!outcome) break
      taken++
      played.stop = resume(flow, played.run, played.stop.effect, outcome)
      await go(ctx, played)
    }
    leaveUnanswered(played)
    return played.run
  }
  const begin = async (begun: Begun): Promise<Pick<Play, "run" | "stop">> => {
    const before = begun.earlier && (await goWithout(await begin(begun.earlier)))
    at = begun
    taken = 0
    const { text, due } = begun
    const run = newRun(before?.state ?? state, {
      ...heard,
      text,
      ...(before && { variables: before.variables }),
    })
    // What another message began is told with this one, which is heard where that came to rest.
    run.said.push(...(before?.said ?? []))
    run.set.push(...(before?.set ?? []))
    run.tags.push(...(before?.tags ?? []))
    run.before.push(...(before ? [...before.before, ...before.path] : []))
    // Its visitor has said something meanwhile: then it is due no more.
    const isLate = due !== null && due !== run.state.wait
    const by = due === null ? "message" : "due"
    return go(ctx, { run, stop: isLate ? { type: "rests" } : enter(flow, run, { by }) })
  }
  const { run, stop } = await begin(turn)
  const played: Play = {
    run,
    stop,
    leaveUnanswered: () => leaveUnanswered(played),
    async answered(ctx, exit) {
      if (played.stop.type !== "effect") return
      const { effect } = played.stop
      const outcome: Outcome = { type: "answer", exit }
      const before = known(effect)
      if (before?.type !== "answer" || before.exit !== exit) note({ blockId: effect.blockId, outcome })
      taken++
      played.stop = resume(flow, run, effect, outcome)
      await go(ctx, played)
      leaveUnanswered(played)
    },
  }
  return played
}
