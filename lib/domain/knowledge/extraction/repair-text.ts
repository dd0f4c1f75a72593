import { REASONS } from "./reasons.ts"

/** Line ends as \n and lone surrogates replaced. Throws `unsupported_type` when the text has a NUL character. */
export function repairText(text: string): string {
  if (text.includes("\0")) throw REASONS.binary()
  const repaired = text.isWellFormed() ? text : text.toWellFormed()
  return repaired.includes("\r") ? repaired.replace(/\r\n?/g, "\n") : repaired
}
