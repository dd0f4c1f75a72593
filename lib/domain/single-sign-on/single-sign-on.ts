/**
 * How people sign in at an agency's addresses beside a password: by links that are mailed, and by a provider of the agency's
 * own that speaks OpenID Connect. Whom the provider vouches for is let in by `identity`; here is nothing but settings and
 * the talk with the provider.
 */
export { askProvider, hearProvider } from "./ask-provider.ts"
export { getWays, saveWays } from "./save-ways.ts"
export { assertOtherWay, connectionOf, isOfRealm, isProviderOnly, PROVIDER_ONLY, waysOf } from "./ways.ts"
