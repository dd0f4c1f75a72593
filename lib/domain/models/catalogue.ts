/** A model family that is known by name: who provides it and how much it can hold, in tokens. */
interface Known {
  provider: "openai" | "anthropic" | "google" | "mistral" | "builtin"
  matches: RegExp
  contextTokens: number
  outputTokens: number
}

const KNOWN: readonly Known[] = [
  { provider: "builtin", matches: /^quotes$/, contextTokens: 64_000, outputTokens: 2_000 },
  { provider: "openai", matches: /^gpt-3\.5/, contextTokens: 16_385, outputTokens: 4_096 },
  { provider: "openai", matches: /^gpt-4(-0613)?$/, contextTokens: 8_192, outputTokens: 4_096 },
  { provider: "openai", matches: /^(gpt-|o\d|chatgpt)/, contextTokens: 128_000, outputTokens: 16_384 },
  { provider: "anthropic", matches: /^claude/, contextTokens: 200_000, outputTokens: 8_192 },
  { provider: "google", matches: /^gemini/, contextTokens: 1_000_000, outputTokens: 8_192 },
  {
    provider: "mistral",
    matches: /^(mistral|ministral|codestral|magistral)/,
    contextTokens: 128_000,
    outputTokens: 8_192,
  },
]
const UNKNOWN = { contextTokens: 16_385, outputTokens: 4_096 }

/** The provider of a bare model name, or null. */
export const providerOf = (name: string): string | null =>
  KNOWN.find(({ matches }) => matches.test(name))?.provider ?? null

/** How many tokens a model reads and writes; a careful guess for models that are not known. */
export const sizeOf = (name: string): { contextTokens: number; outputTokens: number } =>
  KNOWN.find(({ matches }) => matches.test(name)) ?? UNKNOWN
