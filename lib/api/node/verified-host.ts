import type { IncomingMessage } from "node:http"
import { ADDRESS_HEADER, incomingAddress, noteAddress, ownMark } from "../../auth/client-address.ts"
import { baseUrl } from "../../core/env.ts"
import { parseHostname } from "../../domain/branding/branding.ts"

/**
 * Makes a request say where it really came to and from: whatever it claims to have been forwarded for is replaced by its
 * Host and by the network that its caller counts under. False when the Host is not plainly one.
 */
export function verifyHost(incoming: IncomingMessage): boolean {
  const { headers } = incoming
  // After a server action Next asks itself for the page to go to, under the name of the loopback. That request carries
  // the headers of the one before it, so the mark on those brings host and address back.
  const [mark, marked] = String(headers["x-livery-host"] ?? "").split(" ")
  const isOwn = mark === ownMark()
  if (isOwn && marked) headers.host = marked
  const { host } = headers
  if (!host || !parseHostname(host)) return false
  if (!isOwn) {
    const address = incomingAddress(incoming)
    delete headers[ADDRESS_HEADER]
    if (address) headers[ADDRESS_HEADER] = noteAddress(address)
  }
  delete headers.forwarded
  delete headers["x-forwarded-for"]
  delete headers["x-forwarded-port"]
  headers["x-livery-host"] = `${ownMark()} ${host}`
  headers["x-forwarded-host"] = host
  headers["x-forwarded-proto"] = new URL(baseUrl()).protocol.slice(0, -1)
  return true
}
