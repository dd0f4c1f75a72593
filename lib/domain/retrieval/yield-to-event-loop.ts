import { setImmediate } from "node:timers/promises"

/** Milliseconds of work after which other requests get a turn. */
const SLICE = 3

/** A function to await inside long loops: lets other requests run when a slice of work is used up. */
export function yieldToEventLoop(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE) return
    await setImmediate()
    since = performance.now()
  }
}
