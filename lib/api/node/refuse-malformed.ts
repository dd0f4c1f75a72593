import type { IncomingMessage, ServerResponse } from "node:http"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { dialectAt } from "../app.ts"
import { headersOf } from "../reply.ts"
import { normalisePath, rawPath } from "../request-path.ts"
import { isApi } from "./api-listener.ts"

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/**
 * Answers 400 to a request that does not say plainly what it asks and whom: anything before or behind this server might
 * read it otherwise. In the envelope of the family where an API path was meant. False, and nothing done, for all others.
 */
export function refuseMalformed(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const fault = faultOf(incoming)
  if (fault === undefined) return false
  const path = pathOf(incoming.url ?? "")
  const headers = { Connection: "close" }
  if (!isApi(path)) {
    outgoing.writeHead(400, { ...headers, "Content-Type": "text/plain" }).end(`${fault}\n`)
    return true
  }
  const dialect = dialectAt(incoming.method ?? "", rawPath(`http://host${path}`))
  const reply = dialect.refuse(new LiveryError("invalid_input", fault))
  outgoing.writeHead(reply.status, { ...headersOf(reply, newId()), ...headers }).end(reply.body)
  return true
}

function faultOf({ url = "", rawHeaders, headers: { host } }: IncomingMessage): string | undefined {
  if (!url.startsWith("/")) return "The request's target must be a path that begins with /"
  if (normalisePath(url.split("?", 1)[0] ?? "") === undefined) return "The request's address is malformed"
  if (hostsIn(rawHeaders) > 1) return "The request has more than one Host header"
  if (isApi(url) && host !== undefined && !HOST.test(host)) return "The request's Host header is malformed"
  return undefined
}

/** Node keeps the first of them and drops the rest. */
function hostsIn(rawHeaders: readonly string[]): number {
  let count = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === "host") count++
  }
  return count
}

/** The path of a target, also of one that names its server as well. */
const pathOf = (target: string) => target.replace(/^https?:\/\/[^/?#]*/i, "")
