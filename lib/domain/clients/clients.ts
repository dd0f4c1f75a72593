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
export { purgeClient } from "./purge-client.ts"
export { getClient, listClients } from "./read-clients.ts"
export { updateClient } from "./update-client.ts"
