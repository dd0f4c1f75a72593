import type { IncomingMessage } from "node:http"
import type { Socket } from "node:net"
import { randomSecret } from "../core/crypto.ts"
import { env } from "../core/env.ts"
import { makeLog } from "../core/log.ts"
import { once } from "../core/runtime.ts"
import { callerNetwork } from "./caller-network.ts"

/** Under which this process hands the address on to the web app. */
export const ADDRESS_HEADER = "x-livery-address"

/** Proves that a header was written by this process: nobody else knows it. */
export const ownMark = (): string => once("auth.own-mark", randomSecret)

/** The header's value for a network. */
export const noteAddress = (network: string): string => `${ownMark()} ${network}`

/**
 * The network that a request is counted under, as this process noted it in the request's headers; undefined where it did
 * not. What anybody else wrote there, or in X-Forwarded-For, counts for nothing.
 */
export function clientAddress(headers: Headers): string | undefined {
  const [mark, network] = (headers.get(ADDRESS_HEADER) ?? "").split(" ")
  return mark === ownMark() ? network : undefined
}

/** Networks of open connections; they go with their sockets. */
const known = new WeakMap<Socket, string | undefined>()

/** The same, read off node's own request by the setting LIVERY_TRUSTED_PROXIES. */
export function incomingAddress({ socket, headers }: IncomingMessage): string | undefined {
  const { LIVERY_TRUSTED_PROXIES: proxies } = env()
  const forwarded = headers["x-forwarded-for"]
  const isAlone = "hops" in proxies && proxies.hops === 0
  if (isAlone && forwarded !== undefined) hint()
  if (!isAlone && forwarded !== undefined)
    return callerNetwork(socket.remoteAddress, String(forwarded), proxies)
  if (!known.has(socket)) known.set(socket, callerNetwork(socket.remoteAddress, undefined, proxies))
  return known.get(socket)
}

// Once: whoever runs Livery behind a proxy would else wonder why all its callers share one limit.
const hint = (): true =>
  once("auth.proxy-hint", () => {
    makeLog().warn(
      "a request carries X-Forwarded-For, which is ignored: if Livery is behind a proxy, set LIVERY_TRUSTED_PROXIES (docs/settings.md)",
    )
    return true
  })
