import type { LiveryError } from "../core/errors.ts"
import type { Call } from "./call.ts"
import type { Reply } from "./reply.ts"
import { toLiveryError } from "./to-livery-error.ts"

const PING_EVERY = 10_000
const encoder = new TextEncoder()

/** How a stream writes its events: JSON lines, server-sent events, rows of CSV. */
export interface Form<Event> {
  type: string
  event(event: Event): string
  /** Written when nothing else was for ten seconds; empty where the form has no such thing. */
  ping: string
  /** For what goes wrong after the first event, when the status is long sent. */
  failure(error: LiveryError): string
}

/** How server-sent events say that the stream is alive. */
export const SSE_PING = ": ping\n\n"

/** One server-sent event; its data is JSON, its id what a reader goes on behind. */
export const sse = (event: string, data: unknown, id?: string): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * A streamed answer. The first event is awaited here, so that whatever is refused before it gets a real status; what
 * fails later is written as an event. When the caller leaves, the source is told to stop; under an Idempotency-Key it goes
 * on, and `conclude` makes the one answer that all events came to, for those who ask again.
 */
export async function stream<Event>(
  call: Call,
  events: AsyncGenerator<Event>,
  form: Form<Event>,
  conclude?: Conclude<Event>,
): Promise<Reply> {
  const repeatable = call.idempotencyKey !== undefined
  const { source, final } = conclude && repeatable ? concluded(events, conclude) : { source: events }
  let next = source.next()
  await next
  let ping: NodeJS.Timeout | undefined
  let left = false
  const finish = (controller: ReadableStreamDefaultController) => {
    clearInterval(ping)
    controller.close()
  }
  const underlying: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      ping ??= startPing(controller, form.ping)
      try {
        const { done, value } = await next
        if (left) return
        if (done) {
          // Whoever has seen the end may repeat the request.
          await call.kept
          return left ? undefined : finish(controller)
        }
        ping?.refresh()
        controller.enqueue(encoder.encode(form.event(value)))
        next = source.next()
        next.catch(() => {})
      } catch (error) {
        if (left) return
        controller.enqueue(encoder.encode(form.failure(known(error, call))))
        finish(controller)
      }
    },
    async cancel() {
      left = true
      clearInterval(ping)
      if (repeatable) void exhaust(source)
      else await source.return(undefined)
    },
  }
  // Nothing is pulled, and no clock runs, before someone reads: HEAD never does.
  const body = new ReadableStream(underlying, { highWaterMark: 0 })
  return {
    status: 200,
    type: form.type,
    body,
    headers: { "X-Accel-Buffering": "no" },
    ...(final && { final }),
  }
}

/** Notes each event and says at the end what they came to; undefined: nothing that lasts. */
export interface Conclude<Event> {
  note(event: Event): void
  reply(): Reply | undefined
}

function concluded<Event>(events: AsyncGenerator<Event>, { note, reply }: Conclude<Event>) {
  const { promise: final, resolve } = Promise.withResolvers<Reply | undefined>()
  async function* source() {
    try {
      for await (const event of events) {
        note(event)
        yield event
      }
    } finally {
      resolve(reply())
    }
  }
  return { source: source(), final }
}

/** What still fails has been written down by the source itself. */
async function exhaust(source: AsyncGenerator<unknown>) {
  try {
    for await (const _ of source);
  } catch {}
}

function startPing(controller: ReadableStreamDefaultController, ping: string): NodeJS.Timeout | undefined {
  if (!ping) return undefined
  // A caller who does not read gets no more of them.
  const send = () => (controller.desiredSize ?? 0) > -100 && controller.enqueue(encoder.encode(ping))
  return setInterval(send, PING_EVERY)
}

/** The LiveryError of a failure after the status was sent. */
export const known = (error: unknown, call: Call): LiveryError =>
  toLiveryError(error, call.log, { path: call.route?.path ?? null })

/** The first form that the Accept header names; none named or anything accepted: `json`. Undefined when it can take none. */
export function accepted<Name extends string>(
  accept: string | undefined,
  forms: readonly Name[],
): Name | "application/json" | undefined {
  const wanted = (accept ?? "").split(",").map((each) => each.split(";", 1)[0]?.trim().toLowerCase() ?? "")
  for (const type of wanted) {
    const form = forms.find((each) => each === type)
    if (form) return form
    if (["", "*/*", "application/*", "application/json"].includes(type)) return "application/json"
  }
  return undefined
}
