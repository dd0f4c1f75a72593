/**
 * What calls of models cost: what tokens come to at a price (`costOf`), and the price of a model (`priceOf`), which is the
 * operator's (`model-prices`) or as its provider is known to ask. A cost is stored where its tokens are settled and never
 * worked out again; what an account spent is added up by the day (DailyCost).
 */
export { callStatement, countCall } from "./call-statement.ts"
export { KNOWN_SINCE, knownModels, knownPrice } from "./known-prices.ts"
export { costOf, forgetPrices, OWN_PRICES, PRICES_CHANGED, priceIn, priceOf } from "./price-of.ts"
export type { NamedPrice, Price } from "./schema.ts"
