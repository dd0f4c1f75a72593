import {
  invite,
  listPeople,
  makeMemberReset,
  renewInvitation,
  withdrawInvitation,
} from "../identity/identity.ts"
import { inClient } from "./in-client.ts"

/** Who signs in to a client and who is invited to, as its agency sees and arranges it. */
export const peopleOfClient = inClient("clients.read", listPeople)
export const inviteToClient = inClient("clients.write", invite)
export const renewClientInvitation = inClient("clients.write", renewInvitation)
export const withdrawClientInvitation = inClient("clients.write", withdrawInvitation)
export const resetClientPassword = inClient("clients.write", makeMemberReset)
