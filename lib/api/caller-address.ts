import { clientAddress, incomingAddress } from "../auth/client-address.ts"
import type { Origin } from "../core/context.ts"
import type { Call } from "./call.ts"

/** The network that a request is counted under; undefined where nothing tells it. Below Next the server has noted it. */
export const callerAddress = ({ incoming, request }: Call): string | undefined =>
  incoming ? incomingAddress(incoming) : clientAddress(request.raw.headers)

/** Where a call comes from, as the audit log tells it. */
export const originOf = (call: Call): Origin => ({
  network: callerAddress(call),
  agent: call.header("user-agent"),
})
