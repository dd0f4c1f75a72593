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
 * `fetch` for model servers at a third of the built-in one's processor time: a chat turn is one small request over a kept
 * connection. Model servers are named by the configuration, never by a user.
 */
export async function modelFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const { statusCode, headers, body } = await request(input instanceof Request ? input.url : input, {
    dispatcher: dispatcher(),
    method: init.method ?? "GET",
    headers: Object.fromEntries(new Headers(init.headers)),
    body: (await bytesOf(init.body)) ?? null,
    signal: init.signal ?? null,
  })
  const type = String(headers["content-type"] ?? "")
  // A stream that breaks off ends as an error, so that a cut answer is never taken for a whole one.
  const content = type.includes("event-stream")
    ? (Readable.toWeb(body) as ReadableStream<Uint8Array>)
    : await body.text()
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  return new Response(statusCode === 204 || statusCode === 304 ? null : content, {
    status: statusCode,
    headers: given,
  })
}

async function bytesOf(body: RequestInit["body"]): Promise<Buffer | string | undefined> {
  if (body == null || typeof body === "string") return body ?? undefined
  return Buffer.from(await new Response(body).arrayBuffer())
}
