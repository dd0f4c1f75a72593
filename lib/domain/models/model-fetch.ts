import { Readable } from "node:stream"
import { Agent, request } from "undici"
import { once } from "../../core/runtime.ts"

const PATIENCE = 5 * 60_000
const dispatcher = () =>
  once(
    "model.connections",
    () => new Agent({ connections: 512, headersTimeout: PATIENCE, bodyTimeout: PATIENCE }),
  )

/**
 * `fetch` for model servers at a fraction of the built-in one's processor time: a chat turn is one small request over a
 * kept connection. Model servers are named by the configuration, never by a user.
 */
export async function modelFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const { statusCode, headers, body } = await request(input instanceof Request ? input.url : input, {
    dispatcher: dispatcher(),
    method: init.method ?? "GET",
    headers: recordOf(init.headers),
    body: (await bytesOf(init.body)) ?? null,
    signal: init.signal ?? null,
  })
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  // A stream that breaks off ends as an error, so that a cut answer is never taken for a whole one.
  if (String(headers["content-type"] ?? "").includes("event-stream"))
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      status: statusCode,
      headers: given,
    })
  return wholeAnswer(statusCode, new Map(given), await body.bytes())
}

/** As much of a Response as the providers' packages read of an answer that is there: a real one costs ten times as much. */
function wholeAnswer(status: number, headers: Map<string, string>, bytes: Uint8Array): Response {
  const chunks = bytes.byteLength ? [bytes] : []
  const read = async () =>
    chunks.length ? { done: false, value: chunks.pop() } : { done: true, value: undefined }
  const reader = { read, cancel: async () => {}, releaseLock() {} }
  const text = async () => Buffer.from(bytes).toString()
  const answer = {
    status,
    ok: status >= 200 && status < 300,
    statusText: "",
    headers,
    body: { getReader: () => reader, cancel: async () => {} },
    text,
    json: async () => JSON.parse(await text()),
  }
  return answer as unknown as Response
}

const recordOf = (headers: RequestInit["headers"]): Record<string, string> =>
  headers && Object.getPrototypeOf(headers) === Object.prototype
    ? (headers as Record<string, string>)
    : Object.fromEntries(new Headers(headers))

async function bytesOf(body: RequestInit["body"]): Promise<Buffer | string | undefined> {
  if (body == null || typeof body === "string") return body ?? undefined
  return Buffer.from(await new Response(body).arrayBuffer())
}
