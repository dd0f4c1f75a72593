import type { IncomingMessage, ServerResponse } from "node:http"
import { env } from "../../core/env.ts"
import { isLiveryError } from "../../core/errors.ts"
import { isTrusted, parseAddress } from "../../core/trusted-proxies.ts"
import { anyHostOf } from "../../domain/branding/branding.ts"
import { rateLimit } from "../../domain/rate-limits/rate-limits.ts"

/** Where a proxy asks before it fetches a certificate (docs/addresses.md). */
const PATH = "/internal/certificate"

/**
 * Answers a proxy that asks whether a certificate may be fetched for a name: 200 for hosts that are served, 404 for all
 * others, and nothing else about them. Only who connects from this machine or is a trusted proxy is answered; a request that
 * was forwarded for somebody is a stranger's, and gets the 404 of a path that does not exist. False, and nothing done, for
 * other paths.
 */
export function serveAsk(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const { url = "", method } = incoming
  if (url !== PATH && !url.startsWith(`${PATH}?`)) return false
  const answer = (status: number) =>
    outgoing.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" }).end()
  if (method !== "GET" || !isProxy(incoming)) answer(404)
  else ask(new URLSearchParams(url.slice(PATH.length)).getAll("domain")).then(answer)
  return true
}

async function ask([name, ...more]: string[]): Promise<number> {
  try {
    await rateLimit("certificate", "proxy")
    const host = name && more.length === 0 && !isOfThisMachine(name) ? await anyHostOf(name) : null
    return host?.isActive ? 200 : 404
  } catch (error) {
    return isLiveryError(error) && error.code === "too_many_requests" ? 429 : 503
  }
}

/** No authority of the world signs these; with a port it is no name. */
const isOfThisMachine = (name: string) => /^(?:\[|[\d.]+$)|(?:^|\.)localhost\.?$|:/i.test(name)

function isProxy({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = ["x-forwarded-for", "x-forwarded-host", "forwarded", "via"].some(
    (name) => name in headers,
  )
  const peer = parseAddress(socket.remoteAddress ?? "")
  if (isForwarded || !peer) return false
  return peer.range() === "loopback" || isTrusted(env().LIVERY_TRUSTED_PROXIES, peer, 0)
}
