import { countTokens } from "../../../core/count-tokens.ts"
import { invalidInput } from "../../../core/errors.ts"

/** Throws `invalid_input` for a text that is longer than its dataset lets a record be. */
export function checkSize(text: string, { recordMaxTokens }: { recordMaxTokens: number | null }): void {
  if (recordMaxTokens === null) return
  const tokens = countTokens(text)
  if (tokens > recordMaxTokens)
    throw invalidInput(
      `The text has about ${tokens} tokens; records of this dataset have at most ${recordMaxTokens}`,
      ["text"],
    )
}
