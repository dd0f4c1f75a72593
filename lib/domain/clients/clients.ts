export {
  inviteToClient,
  peopleOfClient,
  renewClientInvitation,
  resetClientPassword,
  withdrawClientInvitation,
} from "./client-people.ts"
export {
  createClientToken,
  deleteClientToken,
  listClientTokens,
  updateClientToken,
} from "./client-tokens.ts"
export {
  createClientContext,
  deleteClientContext,
  getClientContext,
  listClientContexts,
  updateClientContext,
} from "./contexts.ts"
export { createClient } from "./create-client.ts"
export { deleteClient } from "./delete-client.ts"
export { openClientSession } from "./open-client-session.ts"
export { pageOfClients } from "./page-of-clients.ts"
export { purgeClient } from "./purge-client.ts"
export { getClient, listClients } from "./read-clients.ts"
export { setClientStatus } from "./set-client-status.ts"
export { updateClient } from "./update-client.ts"
