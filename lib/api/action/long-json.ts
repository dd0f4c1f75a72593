import { setTimeout as pause } from "node:timers/promises"
import type { Call } from "../call.ts"
import { json, type Reply } from "../reply.ts"
import { known } from "../stream.ts"
import { refuse } from "./errors.ts"

/** How long a status is waited with, and how often a blank keeps the connection alive after that. Milliseconds. */
const PATIENCE = 18_750
const BLANK_EVERY = 10_000
const encoder = new TextEncoder()
const LATE = Symbol("late")

/**
 * The answer to a JSON caller that may take long: a reply within 18.75 seconds is itself; after that the status 200 is
 * sent and the body follows when it is ready, that of an error too. Blanks before it keep proxies from hanging up.
 */
export async function longJson(call: Call, work: Promise<Reply>): Promise<Reply> {
  const waiting = new AbortController()
  const late = pause(PATIENCE, LATE, { signal: waiting.signal }).catch(() => LATE)
  const first = await Promise.race([work, late]).finally(() => waiting.abort())
  if (typeof first !== "symbol") return first
  const settled = work.catch((error) => refuse(known(error, call)))
  let blanks: NodeJS.Timeout | undefined
  let left = false
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      blanks = setInterval(() => controller.enqueue(encoder.encode(" ")), BLANK_EVERY)
      void settled.then((reply) => {
        clearInterval(blanks)
        if (left) return
        controller.enqueue(encoder.encode(String(reply.body)))
        controller.close()
      })
    },
    cancel() {
      left = true
      clearInterval(blanks)
    },
  })
  const final = work.catch(() => undefined)
  return { ...json(null), body, final }
}
