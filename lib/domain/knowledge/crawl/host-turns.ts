import { setTimeout as sleep } from "node:timers/promises"
import { orAbort } from "../../../core/or-abort.ts"
import { once } from "../../../core/runtime.ts"

/** Does one thing at a time with a host, whoever asks, and leaves it alone for a moment after each. */
export function inTurn<T>(
  host: string,
  pauseMs: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const turns = once("crawl-turns", () => new Map<string, Promise<void>>())
  const mine = (turns.get(host) ?? Promise.resolve()).then(() => {
    signal.throwIfAborted()
    return work()
  })
  const rest = mine
    .then(
      () => sleep(pauseMs),
      () => (signal.aborted ? undefined : sleep(pauseMs)),
    )
    .then(() => {
      if (turns.get(host) === rest) turns.delete(host)
    })
  turns.set(host, rest)
  return orAbort(mine, signal)
}
