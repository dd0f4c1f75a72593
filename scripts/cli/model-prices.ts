import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { parseMillionths, writeMillionths } from "#lib/core/millionths.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { listPrices, removePrice, setPrice } from "#lib/domain/model-prices/model-prices.ts"
import type { CliCommand } from "./command.ts"

const platform = async () => systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "cli")

/** The price of a million tokens, as it was written behind a flag. */
function amount(flag: string, text: string): bigint {
  const found = parseMillionths(text)
  if (found === null) throw new Error(`--${flag} is the price of a million tokens, as 0.15`)
  return found
}

const named = (model: string, isPrefix: boolean) => (isPrefix ? `${model}*` : model)

export const listModelPrices: CliCommand = {
  about:
    "What models cost: set here, or as providers are known to ask; and models that were asked without a price.",
  options: {},
  async run() {
    const { currency, prices, unpriced } = await listPrices(await platform(), {})
    const lines = prices.map(({ model, isPrefix, input, output, cachedInput, isOwn, since }) => {
      const cached = cachedInput === null ? "" : `  cached ${writeMillionths(cachedInput)}`
      const whose = isOwn ? `set ${since}` : `known, ${since}`
      return `  ${named(model, isPrefix)}  in ${writeMillionths(input)}  out ${writeMillionths(output)}${cached}  (${whose})`
    })
    const missing = unpriced.map(
      ({ model, calls, lastDay }) => `  ${model}  ${calls} calls, last on ${lastDay}`,
    )
    return {
      json: {
        currency,
        prices: prices.map(({ input, output, cachedInput, ...price }) => ({
          ...price,
          input: writeMillionths(input),
          output: writeMillionths(output),
          cachedInput: cachedInput === null ? null : writeMillionths(cachedInput),
        })),
        unpriced,
      },
      text: [
        `Prices of a million tokens in ${currency}:`,
        ...lines,
        ...(missing.length ? ["", "Asked without a price:", ...missing] : []),
      ].join("\n"),
    }
  },
}

export const setModelPrice: CliCommand = {
  argument: "model",
  about:
    "What a model (provider/model; with --prefix all whose names begin so) costs from now on, for a million tokens; --cached of input that was read before.",
  options: { input: "required", output: "required", cached: "optional", prefix: "flag" },
  async run({ model = "", input = "", output = "", cached, prefix }) {
    const price = {
      model,
      isPrefix: prefix !== undefined,
      input: amount("input", input),
      output: amount("output", output),
      cachedInput: cached === undefined ? null : amount("cached", cached),
    }
    await setPrice(await platform(), price)
    return {
      json: { model, set: true },
      text: `The price of ${named(model, price.isPrefix)} holds from now on.`,
    }
  },
}

export const removeModelPrice: CliCommand = {
  argument: "model",
  about: "Takes back what `price set` said of a model, from now on.",
  options: { prefix: "flag" },
  async run({ model = "", prefix }) {
    const isPrefix = prefix !== undefined
    await removePrice(await platform(), { model, isPrefix })
    return { json: { model, removed: true }, text: `The price of ${named(model, isPrefix)} was taken back.` }
  },
}
