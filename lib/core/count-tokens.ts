/**
 * About how many tokens a model sees in characters [start, end): four Latin characters to a token, fewer of other
 * alphabets, each sign of Chinese, Japanese and the like. Within a tenth or two of a real tokenizer and far faster.
 */
export function countTokens(text: string, start = 0, end = text.length): number {
  let quarters = 0
  for (let at = start; at < end; at++) quarters += weightAt(text, at)
  return Math.ceil(quarters / 4)
}

/** Where a piece of so many tokens from `start` ends at the latest. */
export function reach(text: string, start: number, end: number, tokens: number): number {
  let left = tokens * 4
  for (let at = start; at < end; at++) {
    left -= weightAt(text, at)
    if (left < 0) return at
  }
  return end
}

function weightAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0x300) return 1
  return code < 0x2e80 ? 2 : 4
}
