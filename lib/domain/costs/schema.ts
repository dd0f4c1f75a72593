/** What calls of a model took. Tokens that the provider had read before are among those that went in. */
export interface TokensTaken {
  inputTokens: number
  cachedInputTokens: number
  outputTokens: number
}

/** Millionths of the platform's currency for a million tokens. */
export interface Price {
  input: bigint
  output: bigint
  /** Of input that the provider had read before; null: as other input. */
  cachedInput: bigint | null
}

/** The price of a model, or of all whose names begin so. */
export interface NamedPrice extends Price {
  /** "provider/model". */
  model: string
  isPrefix: boolean
}
