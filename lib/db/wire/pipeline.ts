import { availableParallelism } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import { once } from "../../core/runtime.ts"
import { connectionBudget } from "../connection-budget.ts"
import { pools } from "../pools.ts"
import { renewPlans } from "../renew-plans.ts"
import { isEnding } from "./faults.ts"

/** Batches under way in one pipeline at most. */
const DEPTH = 8
/** Milliseconds without an answer after which a pipeline is taken to be held up: a batch takes a few tenths of one. */
const STUCK_AFTER = 5

interface Pipeline {
  client: Promise<pg.PoolClient>
  underWay: number
  /** When it last answered or was idle. */
  movedAt: number
}
interface Pipelines {
  open: Pipeline[]
  waiting: ((pipeline: Pipeline) => void)[]
  /** Looks for pipelines that are held up while anybody waits. */
  watch: NodeJS.Timeout | null
  /** When anybody last asked for one. */
  askedAt: number
}
const pipelines = () =>
  once(
    "db.pipelines",
    (): Pipelines => ({ open: [], waiting: [], watch: null, askedAt: Number.NEGATIVE_INFINITY }),
  )

/** Half of the pool is for transactions. */
const most = () => Math.max(1, Math.floor(connectionBudget().app / 2))
/** As many pipelines as there are processors beside this process's own; further ones only where some are held up. */
const usual = () =>
  once("db.pipelines.usual", () => Math.min(most(), Math.max(1, availableParallelism() - 1)))

/**
 * Does work on a connection that others use meanwhile: what they send goes out without waiting for answers, and is served
 * in its order. One connection that is always busy takes PostgreSQL much less than many that each wait for their next
 * statement (docs/decisions/017-batches.md). Work must end without waiting for anything but its own answer.
 */
export async function inPipeline<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const pipeline = enterPipeline() ?? (await waitForPipeline())
  try {
    const client = await pipeline.client
    renewPlans(client)
    return await work(client)
  } catch (fault) {
    // A fault of this work alone leaves the pipeline to the others.
    if (isEnding(fault)) await abandon(pipeline)
    throw fault
  } finally {
    pipeline.underWay--
    pipeline.movedAt = performance.now()
    letIn()
  }
}

/** A place in the pipeline with the fewest under way of those that move, or null when they are full. */
function enterPipeline(): Pipeline | null {
  const { open } = pipelines()
  const now = performance.now()
  pipelines().askedAt = now
  let best: Pipeline | undefined
  let moving = 0
  for (const pipeline of open) {
    if (pipeline.underWay && now - pipeline.movedAt > STUCK_AFTER) continue
    if (!best || pipeline.underWay < best.underWay) best = pipeline
    if (++moving === usual()) break
  }
  if ((!best || best.underWay > 0) && moving < usual() && open.length < most()) {
    best = openPipeline()
    open.push(best)
  }
  if (!best || best.underWay >= DEPTH) return null
  if (!best.underWay++) best.movedAt = now
  return best
}

function waitForPipeline(): Promise<Pipeline> {
  const all = pipelines()
  all.watch ??= setInterval(letIn, STUCK_AFTER)
  return new Promise((resolve) => all.waiting.push(resolve))
}

function letIn(): void {
  const all = pipelines()
  while (all.waiting.length) {
    const pipeline = enterPipeline()
    if (!pipeline) return
    all.waiting.shift()?.(pipeline)
  }
  if (all.watch) clearInterval(all.watch)
  all.watch = null
}

function openPipeline(): Pipeline {
  const pipeline: Pipeline = { client: pools().app.connect(), underWay: 0, movedAt: performance.now() }
  // Whoever is under way hears of a lost connection by its own statement.
  pipeline.client.then(
    (client) => {
      for (const gone of ["error", "end"] as const) client.once(gone, () => abandon(pipeline))
    },
    () => abandon(pipeline),
  )
  return pipeline
}

/** Takes a pipeline whose connection is of no more use out of service. */
async function abandon(pipeline: Pipeline): Promise<void> {
  const { open } = pipelines()
  if (!open.includes(pipeline)) return
  open.splice(open.indexOf(pipeline), 1)
  await close(pipeline)
}

const close = (pipeline: Pipeline): Promise<void> =>
  pipeline.client.then(
    (client) => client.release(true),
    () => {},
  )

/** Whether anything travelled in the last tenth of a second: somebody is being served. */
export const isServing = (): boolean => performance.now() - pipelines().askedAt < 100

/** Gives all connections back once what is under way has ended. */
export async function closePipelines(): Promise<void> {
  const closing = pipelines().open.splice(0)
  for (const pipeline of closing) {
    while (pipeline.underWay) await pause(5)
    await close(pipeline)
  }
}
