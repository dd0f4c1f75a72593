/** What a handler answers; the envelope is already inside. Plain data, so that the hot path builds one Response only. */
export interface Reply {
  status: number
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null
  type: string
  headers?: Record<string, string>
  /** Of a stream: what it came to in one answer, or undefined when it came to nothing that lasts. */
  final?: Promise<Reply | undefined>
}

/** A JSON answer. */
export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
})

const HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
}

let ResponseClass = Response

/** Lets node's server put a Response in place that it can write out without web streams. */
export function useResponse(made: typeof Response): void {
  ResponseClass = made
}

/** The Response for a reply, with the headers that every answer carries. */
export const toResponse = (reply: Reply, requestId: string, quota?: Record<string, string>): Response =>
  new ResponseClass(reply.body, { status: reply.status, headers: headersOf(reply, requestId, quota) })

/** The headers of a reply: those that every answer carries, and its own. */
export const headersOf = (
  { type, headers }: Reply,
  requestId: string,
  quota?: Record<string, string>,
): Record<string, string> => ({
  "Content-Type": type,
  "X-Request-Id": requestId,
  ...HEADERS,
  ...quota,
  ...headers,
})
