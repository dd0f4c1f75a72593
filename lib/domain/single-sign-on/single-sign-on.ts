/**
 * How people sign in at an agency's addresses beside a password: by links that are mailed, by a provider of the agency's
 * own that speaks OpenID Connect, and by services where anybody may have an account, which the operator sets up. Whom the provider vouches for is let in by `identity`; here is nothing but settings and
 * the talk with the provider.
 */
export { askProvider, hearProvider, newMemo } from "./ask-provider.ts"
export { getWays, saveWays } from "./save-ways.ts"
export { askService, hearService, servicesHere } from "./services.ts"
export { assertOtherWay, connectionOf, isOfRealm, isProviderOnly, PROVIDER_ONLY, waysOf } from "./ways.ts"
