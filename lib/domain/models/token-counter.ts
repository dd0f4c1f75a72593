/** How many tokens a text has for a model. */
export type CountTokens = (text: string) => number

/** Texts are counted in pieces: the merging of one long word would take time by the square of its length. */
const PIECE = 256
/** What other vendors' tokenizers make of the same text, at most, beside the one that is counted with. */
const OTHERS = 1.3
const PLAIN = { disallowedSpecial: new Set<string>() }

/**
 * Counts with the tokenizer of a model, `provider/name`: exactly for OpenAI's families (never less than it is), with a
 * margin for others, whose tokenizers are not public. Loaded on first use, since few prompts come near their budget.
 */
export async function tokenCounter(model: string): Promise<CountTokens> {
  const [provider, name = ""] = model.split("/", 2)
  const { countTokens } = /^(gpt-4o|gpt-4\.1|gpt-[5-9]|o\d|chatgpt)/.test(name)
    ? await import("gpt-tokenizer/encoding/o200k_base")
    : await import("gpt-tokenizer/encoding/cl100k_base")
  const factor = provider === "openai" || provider === "builtin" ? 1 : OTHERS
  return (text) => {
    let tokens = 0
    for (let at = 0; at < text.length; at += PIECE) tokens += countTokens(text.slice(at, at + PIECE), PLAIN)
    return Math.ceil(tokens * factor)
  }
}
