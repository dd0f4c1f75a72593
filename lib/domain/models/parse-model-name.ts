export interface ModelName {
  /** null for a bare name such as "gpt-4", which the catalogue places. */
  provider: string | null
  name: string
  options: ModelOptions
}
/** Options that a name may carry as /key=value. */
export interface ModelOptions {
  temperature?: number
  topP?: number
  maxTokens?: number
  frequencyPenalty?: number
  presencePenalty?: number
  /** What happens to the oldest turns when they no longer fit: they are left out (default) or summed up. */
  strategy?: "truncate" | "compact"
}
const NUMERIC = ["temperature", "topP", "maxTokens", "frequencyPenalty", "presencePenalty"] as const

/**
 * Reads `provider/model/key=value…` (contract: a model is named by provider and options). Options that are unknown or
 * make no sense are left out.
 */
export function parseModelName(text: string): ModelName {
  const parts = text.split("/")
  const words = parts.filter((part) => !part.includes("="))
  const options: ModelOptions = {}
  for (const part of parts.filter((each) => each.includes("="))) {
    const [key, value] = part.split("=", 2)
    const known = NUMERIC.find((name) => name === key)
    const number = Number(value)
    if (known && value && Number.isFinite(number)) options[known] = number
    if (key === "strategy" && (value === "truncate" || value === "compact")) options.strategy = value
  }
  const [first = "", ...rest] = words
  return rest.length
    ? { provider: first, name: rest.join("/"), options }
    : { provider: null, name: first, options }
}
