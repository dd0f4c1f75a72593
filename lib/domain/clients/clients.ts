export { agencyMonth } from "./agency-month.ts"
export { assignPlan, cancelPlanChange } from "./assign-plan.ts"
export { budgetOfClient } from "./budget-of-client.ts"
export { changeDuePlans } from "./change-due-plans.ts"
export { addClientNote, deleteClientNote, listClientNotes } from "./client-notes.ts"
export {
  inviteToClient,
  peopleOfClient,
  renewClientInvitation,
  resetClientPassword,
  withdrawClientInvitation,
} from "./client-people.ts"
export { listClientTags, tagClients } from "./client-tags.ts"
export {
  createClientToken,
  deleteClientToken,
  listClientTokens,
  updateClientToken,
} from "./client-tokens.ts"
export { closeDueAccounts } from "./close-due.ts"
export {
  createClientContext,
  deleteClientContext,
  getClientContext,
  listClientContexts,
  updateClientContext,
} from "./contexts.ts"
export { createClient, getClient, listClients, setClientStatus, updateClient } from "./crud.ts"
export { deleteClient, purgeClient } from "./delete-client.ts"
export { monthOfClient } from "./month-of-client.ts"
export { openClientSession } from "./open-client-session.ts"
export { pageOfClients } from "./page-of-clients.ts"
export { keepClient, removeClient } from "./remove-client.ts"
export {
  bookForClient,
  entriesOfClient,
  setWalletOfClient,
  walletOfClient,
} from "./wallet-of-client.ts"
export { whatExceeds } from "./what-exceeds.ts"
