import type { Context } from "../../../core/context.ts"
import { currentRun, saveProgress } from "../../../db/statements/source-run.ts"
import { batch } from "../../../db/wire/wire.ts"
import type { LatePage } from "./schema.ts"

/** How soon a cancelled run notices, and how often its progress is written down. Milliseconds. */
const EVERY = 1000
/** Pages that are told of while a site is read: the latest. */
const LATELY = 100

/**
 * Watches over one run of a source: `signal` aborts when the job ends or when the run no longer counts (`isVoid`), and
 * what `progress` is told is written down every second.
 */
export function watchRun(ctx: Context, { id, attempts }: { id: string; attempts: number }) {
  const voided = new AbortController()
  let told: { read: number; found: number } | undefined
  const lately: LatePage[] = []
  let asking = false
  const look = async () => {
    const news = told
    told = undefined
    const run = { id, attempts }
    const [{ rowCount }] = await batch(ctx, [
      news ? saveProgress(ctx.account.id, { ...run, ...news, lately }) : currentRun(ctx.account.id, run),
    ])
    if (!rowCount) voided.abort()
  }
  const timer = setInterval(() => {
    if (asking) return
    asking = true
    look()
      .catch(() => ctx.log.warn("a run could not be watched", { sourceId: id }))
      .finally(() => {
        asking = false
      })
  }, EVERY)
  timer.unref()
  return {
    signal: AbortSignal.any([ctx.signal, voided.signal]),
    get isVoid() {
      return voided.signal.aborted
    },
    progress(read: number, found: number, page: LatePage) {
      told = { read, found }
      lately.push(page)
      if (lately.length > LATELY) lately.shift()
    },
    stop: () => clearInterval(timer),
  }
}
