import type { Span } from "./schema.ts"

/** The span without spaces at its ends; undefined when nothing is left. */
export function trimSpan(text: string, from: number, until: number): Span | undefined {
  let start = from
  let end = until
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff
