import type { Price } from "./schema.ts"

/** The month in which these prices were looked up. In US dollars, as providers ask them of everybody for prompts of usual length. */
export const KNOWN_SINCE = "2026-11"

/** For a million tokens: that go in, that come out, that go in and were read before. */
const DOLLARS: Record<string, readonly [input: number, output: number, cachedInput?: number]> = {
  "openai/gpt-5": [1.25, 10, 0.125],
  "openai/gpt-5-mini": [0.25, 2, 0.025],
  "openai/gpt-5-nano": [0.05, 0.4, 0.005],
  "openai/gpt-4.1": [2, 8, 0.5],
  "openai/gpt-4.1-mini": [0.4, 1.6, 0.1],
  "openai/gpt-4.1-nano": [0.1, 0.4, 0.025],
  "openai/gpt-4o": [2.5, 10, 1.25],
  "openai/gpt-4o-mini": [0.15, 0.6, 0.075],
  "openai/gpt-4-turbo": [10, 30],
  "openai/gpt-4": [30, 60],
  "openai/gpt-3.5-turbo": [0.5, 1.5],
  "openai/o1": [15, 60, 7.5],
  "openai/o3": [2, 8, 0.5],
  "openai/o3-mini": [1.1, 4.4, 0.55],
  "openai/o4-mini": [1.1, 4.4, 0.275],
  "openai/text-embedding-3-small": [0.02, 0],
  "openai/text-embedding-3-large": [0.13, 0],
  "openai/text-embedding-ada-002": [0.1, 0],
  "anthropic/claude-opus-5": [5, 25, 0.5],
  "anthropic/claude-opus-4-8": [5, 25, 0.5],
  "anthropic/claude-opus-4-7": [5, 25, 0.5],
  "anthropic/claude-opus-4-6": [5, 25, 0.5],
  "anthropic/claude-opus-4-5": [5, 25, 0.5],
  "anthropic/claude-opus-4-1": [15, 75, 1.5],
  "anthropic/claude-sonnet-5": [2, 10, 0.2],
  "anthropic/claude-sonnet-4-6": [3, 15, 0.3],
  "anthropic/claude-sonnet-4-5": [3, 15, 0.3],
  "anthropic/claude-haiku-4-5": [1, 5, 0.1],
  "google/gemini-2.5-pro": [1.25, 10, 0.125],
  "google/gemini-2.5-flash": [0.3, 2.5, 0.03],
  "google/gemini-2.5-flash-lite": [0.1, 0.4, 0.01],
  "google/gemini-embedding-001": [0.15, 0],
  "mistral/mistral-large": [0.5, 1.5],
  "mistral/mistral-small": [0.1, 0.3],
  "mistral/codestral": [0.3, 0.9],
  "mistral/mistral-embed": [0.1, 0],
}

const MICROS = 1_000_000

/** Quoting, taught answers and models on the install's own machine ask nobody. */
const FREE = ["builtin/", "local/"]
const NOTHING: Price = { input: 0n, output: 0n, cachedInput: null }

/** How providers name a state of a model: by its date, or as the latest. */
const STATE = /-(?:\d{4}-\d{2}-\d{2}|\d{8}|latest)$/

/** The models whose usual prices are known here, by name. */
export const knownModels = (): string[] => Object.keys(DOLLARS)

/** What a model costs by the provider's own list; null where that is not known here. */
export function knownPrice(model: string): Price | null {
  if (isFree(model)) return NOTHING
  const found = own(model) ?? own(model.replace(STATE, ""))
  if (!found) return null
  const [input, output, cachedInput] = found
  return {
    input: micros(input),
    output: micros(output),
    cachedInput: cachedInput === undefined ? null : micros(cachedInput),
  }
}

/** Whether nobody is paid for what the model takes, in whatever currency. */
export const isFree = (model: string): boolean => FREE.some((prefix) => model.startsWith(prefix))

const own = (model: string) => (Object.hasOwn(DOLLARS, model) ? DOLLARS[model] : undefined)

const micros = (dollars: number): bigint => BigInt(Math.round(dollars * MICROS))
