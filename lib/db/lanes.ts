import { availableParallelism } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import { once } from "../core/runtime.ts"
import { connectionBudget } from "./connection-budget.ts"
import { pools } from "./pools.ts"
import { renewPlans } from "./renew-plans.ts"
import { isEnding } from "./trip.ts"

/** Trips under way in one lane at most. */
const DEPTH = 8
/** Milliseconds without an answer after which a lane is taken to be held up: a trip takes a few tenths of one. */
const STUCK_AFTER = 5

interface Lane {
  client: Promise<pg.PoolClient>
  underWay: number
  /** When it last answered or was idle. */
  movedAt: number
}
interface Lanes {
  open: Lane[]
  waiting: ((lane: Lane) => void)[]
  /** Looks for lanes that are held up while anybody waits. */
  watch: NodeJS.Timeout | null
  /** When anybody last asked for one. */
  askedAt: number
}
const lanes = () =>
  once("db.lanes", (): Lanes => ({ open: [], waiting: [], watch: null, askedAt: Number.NEGATIVE_INFINITY }))

/** Half of the pool is for transactions. */
const most = () => Math.max(1, Math.floor(connectionBudget().app / 2))
/** As many lanes as there are processors beside this process's own; further ones only where some are held up. */
const usual = () => once("db.lanes.usual", () => Math.min(most(), Math.max(1, availableParallelism() - 1)))

/**
 * Does work on a connection that others use meanwhile: what they send goes out without waiting for answers, and is served
 * in its order. One connection that is always busy takes PostgreSQL much less than many that each wait for their next
 * statement (docs/decisions/017-trips.md). Work must end without waiting for anything but its own answer.
 */
export async function inLane<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const lane = enterLane() ?? (await waitForLane())
  try {
    const client = await lane.client
    renewPlans(client)
    return await work(client)
  } catch (fault) {
    // A fault of this work alone leaves the lane to the others.
    if (isEnding(fault)) await abandon(lane)
    throw fault
  } finally {
    lane.underWay--
    lane.movedAt = performance.now()
    letIn()
  }
}

/** A place in the lane with the fewest under way of those that move, or null when they are full. */
function enterLane(): Lane | null {
  const { open } = lanes()
  const now = performance.now()
  lanes().askedAt = now
  let best: Lane | undefined
  let moving = 0
  for (const lane of open) {
    if (lane.underWay && now - lane.movedAt > STUCK_AFTER) continue
    if (!best || lane.underWay < best.underWay) best = lane
    if (++moving === usual()) break
  }
  if ((!best || best.underWay > 0) && moving < usual() && open.length < most()) {
    best = openLane()
    open.push(best)
  }
  if (!best || best.underWay >= DEPTH) return null
  if (!best.underWay++) best.movedAt = now
  return best
}

function waitForLane(): Promise<Lane> {
  const all = lanes()
  all.watch ??= setInterval(letIn, STUCK_AFTER)
  return new Promise((resolve) => all.waiting.push(resolve))
}

function letIn(): void {
  const all = lanes()
  while (all.waiting.length) {
    const lane = enterLane()
    if (!lane) return
    all.waiting.shift()?.(lane)
  }
  if (all.watch) clearInterval(all.watch)
  all.watch = null
}

function openLane(): Lane {
  const lane: Lane = { client: pools().app.connect(), underWay: 0, movedAt: performance.now() }
  // Whoever is under way hears of a lost connection by its own statement.
  lane.client.then(
    (client) => {
      for (const gone of ["error", "end"] as const) client.once(gone, () => abandon(lane))
    },
    () => abandon(lane),
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

/** Whether anything travelled in the last tenth of a second: somebody is being served. */
export const isServing = (): boolean => performance.now() - lanes().askedAt < 100

/** Gives all connections back once what is under way has ended. */
export async function closeLanes(): Promise<void> {
  const closing = lanes().open.splice(0)
  for (const lane of closing) {
    while (lane.underWay) await pause(5)
    await close(lane)
  }
}
