import {
  invite,
  listPeople,
  makeMemberReset,
  renewInvitation,
  withdrawInvitation,
} from "../identity/identity.ts"
import { asClient } from "./as-client.ts"

/** Who signs in to a client and who is invited to, as its agency sees and arranges it. */
export const peopleOfClient = asClient("clients.read", listPeople)
export const inviteToClient = asClient("clients.write", invite)
export const renewClientInvitation = asClient("clients.write", renewInvitation)
export const withdrawClientInvitation = asClient("clients.write", withdrawInvitation)
export const resetClientPassword = asClient("clients.write", makeMemberReset)
