import { clientAddress } from "../auth/client-address.ts"
import type { Call } from "./call.ts"

const known = new Map<string, string | undefined>()

/** The network address that a request is counted under; undefined where nothing tells it. */
export function callerAddress(call: Call): string | undefined {
  const forwarded = call.header("x-forwarded-for")
  const connected = call.incoming?.socket.remoteAddress?.replace(/^::ffff:/, "")
  // Below Next the server has written the connection's address into the header already.
  const noted = [forwarded, connected].filter(Boolean).join(", ")
  if (noted === "" || known.has(noted)) return known.get(noted)
  const address = clientAddress(new Headers({ "x-forwarded-for": noted }))
  if (known.size > 10_000) known.clear()
  known.set(noted, address)
  return address
}
