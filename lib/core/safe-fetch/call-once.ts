import { isIPv6, type LookupFunction } from "node:net"
import { Agent, request } from "undici"
import type { Target } from "./check-target.ts"
import type { OutboundRequest } from "./next-request.ts"
import { readBody } from "./read-body.ts"
import { Refused } from "./refused.ts"
import type { SafeResponse } from "./schema.ts"

interface Options {
  signal: AbortSignal
  maxBytes?: number
  truncate?: boolean
}

/** One request over a connection of its own to the addresses that were checked. Redirects are not followed. */
export async function callOnce(
  { url, pinned }: Target,
  { method, headers, body }: OutboundRequest,
  { signal, ...limits }: Options,
): Promise<SafeResponse> {
  // An Agent of our own also knows nothing of proxies in the environment.
  const dispatcher = new Agent({
    connect: { lookup: pinnedLookup(pinned), autoSelectFamily: true },
    connections: 1,
    allowH2: false,
    maxHeaderSize: 32_768,
  })
  const enough = new AbortController()
  let early = 0
  try {
    const response = await request(url, {
      dispatcher,
      method: method as "GET",
      headers: {
        "user-agent": USER_AGENT,
        "accept-encoding": "gzip, br, deflate",
        accept: "*/*",
        ...headers,
      },
      body,
      signal: AbortSignal.any([signal, enough.signal]),
      onInfo: () => {
        if (++early > MOST_EARLY) enough.abort(new Refused("early answers"))
      },
    })
    const received = flat(response.headers)
    const empty = method === "HEAD" || EMPTY.has(response.statusCode)
    const encoding = empty ? undefined : received["content-encoding"]
    const bytes = await readBody(response.body, encoding, { ...limits, signal })
    return { status: response.statusCode, url: url.href, headers: received, bytes }
  } finally {
    await dispatcher.destroy().catch(() => {})
  }
}

/** Answers of the kind "103 Early Hints" before the real one. */
const MOST_EARLY = 8
/** They may name a packing, but there is nothing to unpack. */
const EMPTY = new Set([204, 304])
const USER_AGENT = "LiveryBot/1.0"

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  )

/** What a name resolves to was asked and checked before; asking again could give another answer. */
const pinnedLookup =
  (pinned: readonly string[]): LookupFunction =>
  (_name, options, done) => {
    const all = pinned.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
    const [first] = all
    if (options.all) done(null, all)
    else done(null, first?.address ?? "", first?.family)
  }
