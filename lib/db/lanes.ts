import { availableParallelism } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import { env } from "../core/env.ts"
import { once } from "../core/runtime.ts"
import { pools } from "./pools.ts"
import { isRefusal } from "./trip.ts"

/** Trips under way on one lane at most: what stands behind a slow one has to wait for it. */
const DEPTH = 4

interface Lane {
  client: Promise<pg.PoolClient>
  underWay: number
}
interface Lanes {
  open: Lane[]
  waiting: ((lane: Lane) => void)[]
}
const lanes = () => once("db.lanes", (): Lanes => ({ open: [], waiting: [] }))

/** One more than there are processors, so that none is idle while a lane waits; half of the pool is for transactions. */
const most = () =>
  once("db.lanes.most", () => Math.min(availableParallelism() + 1, Math.floor(env().LIVERY_POOL / 2)))

/**
 * Does work on a connection that others use meanwhile: what they send goes out without waiting for answers, and is served
 * in its order. Few busy connections take PostgreSQL a third less than many that each wait for their next statement
 * (docs/decisions/017-trips.md). Work must end without waiting for anything but its own answer.
 */
export async function inLane<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const lane = enterLane() ?? (await new Promise<Lane>((resolve) => lanes().waiting.push(resolve)))
  try {
    return await work(await lane.client)
  } catch (fault) {
    if (!isRefusal(fault)) await abandon(lane)
    throw fault
  } finally {
    lane.underWay--
    letIn()
  }
}

/** A place in the lane with the fewest under way, or null when all are full. */
function enterLane(): Lane | null {
  const { open } = lanes()
  let best: Lane | undefined
  for (const lane of open) if (!best || lane.underWay < best.underWay) best = lane
  if ((!best || best.underWay > 0) && open.length < most()) {
    best = openLane()
    open.push(best)
  }
  if (!best || best.underWay >= DEPTH) return null
  best.underWay++
  return best
}

function letIn(): void {
  const { waiting } = lanes()
  if (!waiting.length) return
  const lane = enterLane()
  if (lane) waiting.shift()?.(lane)
}

function openLane(): Lane {
  const lane: Lane = { client: pools().app.connect(), underWay: 0 }
  // Whoever is under way hears of a lost connection by its own statement.
  lane.client.then(
    (client) => client.on("error", () => abandon(lane)),
    () => {},
  )
  return lane
}

/** Takes a lane whose connection is of no more use out of service. */
async function abandon(lane: Lane): Promise<void> {
  const { open } = lanes()
  if (!open.includes(lane)) return
  open.splice(open.indexOf(lane), 1)
  await close(lane)
}

const close = (lane: Lane): Promise<void> =>
  lane.client.then(
    (client) => client.release(true),
    () => {},
  )

/** Gives all connections back once what is under way has ended. */
export async function closeLanes(): Promise<void> {
  const closing = lanes().open.splice(0)
  for (const lane of closing) {
    while (lane.underWay) await pause(5)
    await close(lane)
  }
}
