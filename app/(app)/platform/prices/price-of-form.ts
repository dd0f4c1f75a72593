import * as words from "#components/words/words.ts"
import { parseMillionths } from "#lib/core/millionths.ts"

interface Price {
  model: string
  isPrefix: boolean
  input: bigint
  output: bigint
  cachedInput: bigint | null
}

/** The price that a form sets, or what is wrong with its fields. */
export function priceOfForm(
  form: FormData,
): { price: Price; fields?: never } | { price?: never; fields: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const { wrongName, wrongAmount } = words.platform.prices
  // A star at the end, as the list writes it, stands for all names that begin so.
  const isPrefix = text("model").endsWith("*")
  const model = isPrefix ? text("model").slice(0, -1) : text("model")
  const [input, output, cachedInput] = ["input", "output", "cached"].map((name) =>
    parseMillionths(text(name)),
  )
  const fields = {
    ...(!/^[\w.-]{1,80}\/\S{0,110}$/.test(model) || (!isPrefix && model.endsWith("/"))
      ? { model: wrongName }
      : {}),
    ...(input == null && { input: wrongAmount }),
    ...(output == null && { output: wrongAmount }),
    ...(text("cached") !== "" && cachedInput == null && { cached: wrongAmount }),
  }
  if (input == null || output == null || Object.keys(fields).length > 0) return { fields }
  return { price: { model, isPrefix, input, output, cachedInput: cachedInput ?? null } }
}
