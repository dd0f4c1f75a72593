import type { IncomingMessage } from "node:http"
import type { HonoRequest } from "hono"
import type { BodyHold } from "../core/byte-budget.ts"
import { newId } from "../core/ids.ts"
import { type Log, type LogFields, makeLog } from "../core/log.ts"
import { discardReceived, type Received } from "../domain/files/files.ts"
import type { Quota } from "../domain/rate-limits/rate-limits.ts"
import { pathParams } from "./path-params.ts"

/** What node's own server adds to a request; absent below Next and in tests. */
export interface NodeSide {
  incoming?: IncomingMessage
}

/** What is known of the route that a call goes to; declared in route.ts. */
interface CalledRoute {
  path: string
  doing?: string
  upload?: boolean | "only" | "any" | "raw"
}

const FORM = /^[\w.:-]{1,100}$/
const root = makeLog()

/** One request on its way: what a dialect and a handler may know of the HTTP around them. */
export class Call {
  readonly request: HonoRequest
  /** The parameters of the path as everybody here reads them. */
  readonly params: Readonly<Record<string, string>>
  readonly route: CalledRoute | undefined
  readonly id: string
  readonly incoming: IncomingMessage | undefined
  /** Of the key, or of the address while no key is known. */
  quota: Quota | undefined
  /** Under which the request may be sent again; what it began is then finished even if its caller leaves. */
  idempotencyKey: string | undefined
  /** Until a streamed answer has been kept for those who repeat the request under that key. */
  kept: Promise<void> | undefined
  /** The body as it was read: its bytes, or the parts of a form. */
  sent: readonly (string | Uint8Array)[] = []
  /** Local files that hold what was uploaded; discarded when the request has been answered. */
  readonly received: Received[] = []
  /** The origin whose pages may read the answer. */
  allowedOrigin: string | undefined
  /** What the body holds of the budget for bodies, once its caller is known. */
  hold: BodyHold | undefined

  constructor(request: HonoRequest, route: CalledRoute | undefined, node: NodeSide | undefined) {
    const given = request.raw.headers.get("x-request-id")
    this.request = request
    this.route = route
    this.params = route ? pathParams(request) : {}
    this.id = given !== null && FORM.test(given) ? given : newId()
    this.incoming = node?.incoming
  }

  header(name: string): string | undefined {
    return this.request.raw.headers.get(name) ?? undefined
  }

  /** Aborts when the caller goes away. */
  get signal(): AbortSignal {
    return this.request.raw.signal
  }

  get log(): Log {
    return new RequestLog(this.id)
  }

  /** Lets go of what the body took. */
  async release(): Promise<void> {
    this.hold?.release()
    await Promise.all(this.received.map(discardReceived))
  }
}

/** The process's log with the request's id on every line; cheap to make, as most requests log nothing. */
class RequestLog implements Log {
  readonly #requestId: string
  constructor(requestId: string) {
    this.#requestId = requestId
  }
  debug(message: string, fields?: LogFields) {
    root.debug(message, { requestId: this.#requestId, ...fields })
  }
  info(message: string, fields?: LogFields) {
    root.info(message, { requestId: this.#requestId, ...fields })
  }
  warn(message: string, fields?: LogFields) {
    root.warn(message, { requestId: this.#requestId, ...fields })
  }
  error(message: string, fields?: LogFields, error?: unknown) {
    root.error(message, { requestId: this.#requestId, ...fields }, error)
  }
  with(fields: LogFields): Log {
    return makeLog({ requestId: this.#requestId, ...fields })
  }
}
