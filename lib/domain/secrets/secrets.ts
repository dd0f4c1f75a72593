/**
 * What an account's bots show to other systems: sealed under the install's secret when it is entered, never told again, and
 * sent to the hosts that it is for. Flows name one in the headers of their requests.
 */
export {
  allSecrets,
  createSecret,
  deleteSecret,
  getSecret,
  listSecrets,
  revokeSecret,
  unknownSecrets,
  updateSecret,
} from "./crud.ts"
export { headerOf } from "./header-of.ts"
