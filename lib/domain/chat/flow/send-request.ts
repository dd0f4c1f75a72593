import type { Context } from "../../../core/context.ts"
import { isLiveryError } from "../../../core/errors.ts"
import { safeFetch } from "../../../core/safe-fetch.ts"
import type { Effect, Outcome } from "../../flows/flows.ts"

type Request = Extract<Effect, { type: "http" }>

const FAILED: Outcome = { type: "http", answer: null }

/** Bytes of an answer that are read, and how long it may take. */
const LIMITS = { maxBytes: 262_144, timeoutMs: 15_000 }

/**
 * Sends the request of a flow to a public address, once. Whatever goes wrong is an outcome: the flow says what comes then. `key`
 * goes with it as `Idempotency-Key`, so that its receiver can tell a request from its like.
 */
export async function sendRequest(ctx: Context, request: Request, key: string): Promise<Outcome> {
  const { url, method, body } = request
  const own = await headersOf(ctx, request)
  if (!own) return FAILED
  const withBody = method !== "GET" && body !== ""
  try {
    const { status, bytes } = await safeFetch(url, {
      ...LIMITS,
      signal: ctx.signal,
      log: ctx.log,
      method: method as "GET",
      headers: {
        accept: "application/json",
        ...(withBody && { "content-type": "application/json" }),
        ...own,
        "idempotency-key": key,
      },
      ...(withBody && { body }),
    })
    return { type: "http", answer: status >= 200 && status < 300 ? { body: jsonOf(bytes) } : null }
  } catch (error) {
    ctx.signal.throwIfAborted()
    if (!isLiveryError(error))
      ctx.log.error("a request of a flow could not be sent", { host: hostOf(url) }, error)
    return FAILED
  }
}

/** Its headers with the secrets that they name; null where one of them may not be sent there. */
async function headersOf(ctx: Context, { url, headers }: Request): Promise<Record<string, string> | null> {
  const named: Record<string, string> = {}
  for (const { name, value, secret } of headers) {
    const sent = secret ? await withSecret(ctx, secret, url) : value
    if (sent === null) return null
    named[name.toLowerCase()] = sent
  }
  return named
}

/** Few requests name one. */
const withSecret = async (ctx: Context, secret: string, url: string) => {
  const { headerOf } = await import("../../secrets/secrets.ts")
  return headerOf(ctx, secret, url)
}

/** Undefined where it is no JSON: then nothing can be taken from it, and the request has been sent all the same. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "")
