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
/** Models that are offered by name, for each provider; others of it can be named too. */
const OFFERED: Record<Known["provider"], readonly string[]> = {
  builtin: ["quotes"],
  openai: [
    "gpt-4.1",
    "gpt-4.1-mini",
    "gpt-4o",
    "gpt-4o-mini",
    "gpt-4-turbo",
    "gpt-4",
    "gpt-3.5-turbo",
    "o3",
    "o4-mini",
  ],
  anthropic: ["claude-opus-4-1", "claude-sonnet-4-5", "claude-haiku-4-5"],
  google: ["gemini-2.5-pro", "gemini-2.5-flash"],
  mistral: ["mistral-large-latest", "mistral-small-latest", "codestral-latest"],
}

/** The names that are offered of a provider; none for one that is not known. */
export const offeredOf = (provider: string): readonly string[] => OFFERED[provider as Known["provider"]] ?? []

const UNKNOWN = { contextTokens: 16_385, outputTokens: 4_096 }

/** The provider of a bare model name, or null. */
export const providerOf = (name: string): string | null =>
  KNOWN.find(({ matches }) => matches.test(name))?.provider ?? null

/** How many tokens a model reads and writes; a careful guess for models that are not known. */
export const sizeOf = (name: string): { contextTokens: number; outputTokens: number } =>
  KNOWN.find(({ matches }) => matches.test(name)) ?? UNKNOWN
