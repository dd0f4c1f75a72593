import { setTimeout as pause } from "node:timers/promises"
import { once } from "./runtime.ts"

/** Milliseconds before the second try, doubled for each further one, and at most. */
const FIRST = 50
const LONGEST = 5_000
/** How long a caller waits for it, in milliseconds; the work goes on without it. */
const PATIENCE = 30_000

const underWay = () => once("core.keep-trying", () => new Set<Promise<unknown>>())

/**
 * Does what must not be lost, again and again with growing pauses until it is done or this process ends. Throws a fault
 * that `isFinal` at once, and after half a minute the last one, while the tries go on. `work` is told how often it failed.
 */
export async function keepTrying<T>(
  work: (failed: number) => Promise<T>,
  isFinal: (error: unknown) => boolean,
): Promise<T> {
  let last: unknown
  const run = async () => {
    for (let failed = 0; ; failed++)
      try {
        return await work(failed)
      } catch (error) {
        last = error
        if (isFinal(error)) throw error
        await pause(Math.min(LONGEST, FIRST * 2 ** failed))
      }
  }
  const done = run()
  underWay().add(done)
  const leave = () => underWay().delete(done)
  done.then(leave, leave)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(last), PATIENCE).unref()
    done.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Waits for what is still being tried, at most so many milliseconds. */
export async function awaitTries(within: number): Promise<void> {
  await Promise.race([Promise.allSettled(underWay()), pause(within, undefined, { ref: false })])
}
