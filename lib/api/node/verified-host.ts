import type { IncomingMessage } from "node:http"
import { randomSecret } from "../../core/crypto.ts"
import { baseUrl } from "../../core/env.ts"
import { parseHostname } from "../../domain/branding/branding.ts"

/** Known to this process alone. */
const OURS = randomSecret()

/**
 * Makes a request say where it really came to: whatever it claims to have been forwarded for is replaced by its Host
 * and by the address of its connection (last, after what a proxy noted). False when the Host is not plainly one.
 */
export function verifyHost(incoming: IncomingMessage): boolean {
  const { headers, socket } = incoming
  // After a server action Next asks itself for the page to go to, under the name of the loopback. That request carries
  // the headers of the one before it, so the mark on those brings the host back.
  const [mark, marked] = String(headers["x-livery-host"] ?? "").split(" ")
  if (mark === OURS && marked) headers.host = marked
  const { host } = headers
  if (!host || !parseHostname(host)) return false
  const before = String(headers["x-forwarded-for"] ?? "")
  const address = socket.remoteAddress?.replace(/^::ffff:/, "") ?? ""
  delete headers.forwarded
  delete headers["x-forwarded-port"]
  headers["x-livery-host"] = `${OURS} ${host}`
  headers["x-forwarded-host"] = host
  headers["x-forwarded-proto"] = new URL(baseUrl()).protocol.slice(0, -1)
  headers["x-forwarded-for"] = before ? `${before}, ${address}` : address
  return true
}
