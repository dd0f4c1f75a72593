import { setTimeout as pause } from "node:timers/promises"
import { makeLog } from "../../core/log.ts"
import { relayEvents } from "./relay-events.ts"

/** One look at an index that is empty most of the time; a NOTIFY by every event would make commits queue. */
const LOOK_EVERY = 500
const AFTER_FAULT = 5_000

/** Relays events in this process until `stop`, which lets the current batch end. */
export function keepRelaying(): { stop(): Promise<void> } {
  const ended = new AbortController()
  const relaying = relayUntil(ended.signal)
  return {
    async stop() {
      ended.abort()
      await relaying
    },
  }
}

async function relayUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await relayEvents().then(
      (taken) => (taken > 0 ? 0 : LOOK_EVERY),
      (error) => {
        makeLog({ stage: "webhooks" }).warn("events could not be relayed", {
          code: String(error?.code ?? ""),
        })
        return AFTER_FAULT
      },
    )
    if (wait > 0) await pause(wait, undefined, { signal }).catch(() => {})
  }
}
