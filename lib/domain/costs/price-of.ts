import { env } from "../../core/env.ts"
import { once } from "../../core/runtime.ts"
import { listen } from "../../db/listen.ts"
import { systemSql } from "../../db/system.ts"
import { isFree, knownPrice } from "./known-prices.ts"
import type { NamedPrice, Price, TokensTaken } from "./schema.ts"

/** What is notified on the topic of live channels when a price has changed. */
export const PRICES_CHANGED = "prices"

/** The operator's prices as they hold now; one that was taken back is none. */
export const OWN_PRICES = `select * from (
    select distinct on (model, "isPrefix") model, "isPrefix", input, output, "cachedInput", "validFrom"
    from "ModelPrice" order by model, "isPrefix", id desc
  ) newest where input is not null`

interface Row {
  model: string
  isPrefix: boolean
  input: string
  output: string
  cachedInput: string | null
}

/** The operator's prices, read once a process and again when it hears of a change. */
const cache = () =>
  once("costs.prices", () => {
    const kept = { prices: null as Promise<NamedPrice[]> | null }
    // Without a payload: notifications may have been missed.
    listen("livery_channel", (payload) => {
      if (payload === undefined || payload === PRICES_CHANGED) kept.prices = null
    })
    return kept
  })

/** Forgets what was read; whoever changes a price calls it, so that its own process need not hear of it. */
export const forgetPrices = (): void => {
  cache().prices = null
}

function ownPrices(): Promise<NamedPrice[]> {
  const kept = cache()
  if (kept.prices) return kept.prices
  const reading = systemSql()
    .query<Row>({ text: OWN_PRICES })
    .then(({ rows }) => rows.map(priceIn))
  kept.prices = reading
  // What could not be read is read again for the next who asks.
  reading.catch(() => {
    if (kept.prices === reading) kept.prices = null
  })
  return reading
}

/** A row of the operator's prices as the numbers that it stands for. */
export const priceIn = ({ model, isPrefix, input, output, cachedInput }: Row): NamedPrice => ({
  model,
  isPrefix,
  input: BigInt(input),
  output: BigInt(output),
  cachedInput: cachedInput === null ? null : BigInt(cachedInput),
})

/**
 * What tokens of a model cost now: as the operator set it for its name, else for the longest beginning of it, else as its
 * provider is known to ask, where the platform counts in dollars. Null: no price is known.
 */
export async function priceOf(model: string): Promise<Price | null> {
  // Who needs no key asks no table either.
  if (isFree(model)) return knownPrice(model)
  return choosePrice(await ownPrices(), model)
}

export function choosePrice(own: readonly NamedPrice[], model: string): Price | null {
  const exact = own.find((price) => !price.isPrefix && price.model === model)
  if (exact) return exact
  const [longest] = own
    .filter((price) => price.isPrefix && model.startsWith(price.model))
    .sort((a, b) => b.model.length - a.model.length)
  return longest ?? (env().LIVERY_COST_CURRENCY === "USD" ? knownPrice(model) : null)
}

const MILLION = 1_000_000n

/**
 * What tokens cost at a price, in millionths of the platform's currency: worked out exactly and rounded up once, so that
 * what took something costs something.
 */
export function costOf(price: Price, { inputTokens, cachedInputTokens, outputTokens }: TokensTaken): bigint {
  const cached = Math.min(cachedInputTokens, inputTokens)
  const exact =
    BigInt(inputTokens - cached) * price.input +
    BigInt(cached) * (price.cachedInput ?? price.input) +
    BigInt(outputTokens) * price.output
  return (exact + MILLION - 1n) / MILLION
}
