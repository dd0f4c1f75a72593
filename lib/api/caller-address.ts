import { clientAddress, incomingAddress } from "../auth/client-address.ts"
import type { Call } from "./call.ts"

/** The network that a request is counted under; undefined where nothing tells it. Below Next the server has noted it. */
export const callerAddress = ({ incoming, request }: Call): string | undefined =>
  incoming ? incomingAddress(incoming) : clientAddress(request.raw.headers)
