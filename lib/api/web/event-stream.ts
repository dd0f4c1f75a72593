import type { Log } from "../../core/log.ts"
import { SSE_PING, sse } from "../stream.ts"
import { toLiveryError } from "../to-livery-error.ts"

const PING_EVERY = 10_000

/** Events for a page of the web app, which its browser takes up again behind the last `id` when the connection breaks. */
export function eventStreamResponse<Event>(
  events: AsyncGenerator<Event>,
  {
    first,
    write,
    log,
  }: { first: Event; write: (event: Event) => { id?: string | undefined; data: unknown } | null; log: Log },
): Response {
  const encoder = new TextEncoder()
  let ping: NodeJS.Timeout | undefined
  const textOf = (event: Event) => {
    const written = write(event)
    return encoder.encode(written ? sse("message", written.data, written.id) : SSE_PING)
  }
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(textOf(first))
      ping = setInterval(() => controller.enqueue(encoder.encode(SSE_PING)), PING_EVERY)
    },
    async pull(controller) {
      try {
        const { value, done } = await events.next()
        if (!done) return controller.enqueue(textOf(value))
      } catch (error) {
        const { code } = toLiveryError(error, log, {})
        controller.enqueue(encoder.encode(sse("message", { type: "over", code })))
      }
      clearInterval(ping)
      controller.close()
    },
    async cancel() {
      clearInterval(ping)
      await events.return(undefined)
    },
  })
  const headers = {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  }
  return new Response(stream, { headers })
}
