import { Refused } from "./refused.ts"
import type { SafeFetchOptions } from "./schema.ts"

export interface OutboundRequest {
  address: string
  method: string
  headers: Record<string, string>
  body: string | Uint8Array | null
  /** The request that a redirect asks for. */
  follow(status: number, to: URL): OutboundRequest
}

/** What the connection itself decides, never the caller. */
const OWN = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
])
/** What may go to another origin than the caller meant; all else may hold a secret. */
const HARMLESS = new Set(["accept", "accept-language", "user-agent"])

/** The request for an address. Throws Refused for headers that would change how it is framed. */
export function nextRequest(address: string | URL, options: SafeFetchOptions): OutboundRequest {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value
  for (const name of Object.keys(headers))
    if (OWN.has(name) || name.startsWith("proxy-")) throw new Refused(`header ${name}`)
  return make(String(address), options.method ?? "GET", headers, options.body ?? null)
}

const make = (
  address: string,
  method: string,
  headers: Record<string, string>,
  body: OutboundRequest["body"],
): OutboundRequest => ({
  address,
  method,
  headers,
  body,
  follow(status, to) {
    const abroad = to.origin !== new URL(address).origin
    const bare = status === 303 ? method !== "HEAD" : status < 303 && method === "POST"
    if (abroad && body !== null && !bare) throw new Refused("a body sent on to another origin")
    const kept = Object.entries(headers).filter(
      ([name]) => (!abroad || HARMLESS.has(name)) && !(bare && name.startsWith("content-")),
    )
    return make(to.href, bare ? "GET" : method, Object.fromEntries(kept), bare ? null : body)
  },
})
