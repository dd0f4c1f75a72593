/**
 * Keys of model providers that an agency or a client entered: they go before the install's, for all that its bots answer, and
 * whoever's key it is pays the provider. A key is tried out before it is kept, sealed under the install's secret, and told to
 * nobody again. Which one holds stands in its account as well (`Account.modelKeys`), in the same transaction; `models` asks by it.
 */
export { listProviders } from "./list-providers.ts"
export { mayEnterKeys } from "./may-enter-keys.ts"
export { removeKey } from "./remove-key.ts"
export { saveKey } from "./save-key.ts"
