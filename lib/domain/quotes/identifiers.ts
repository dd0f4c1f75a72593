import { fold } from "../retrieval/retrieval.ts"

/** Names that programs use, such as max_open, log.level, 3.1, E14 or getUser: they are this or another, never alike. */
const IDENTIFIER =
  /(?<![\p{L}\p{N}._])[\p{L}\p{N}]{1,60}(?:[._][\p{L}\p{N}]+){0,6}(?:_[\p{L}\p{N}]+|\.\p{Ll}[\p{L}\p{N}_]*)|(?<![\d.,])\d+(?:\.\d+){1,4}(?![\d.,]*\d)|\p{Lu}+\d+|\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu

/** The identifiers of a text, folded. */
export const identifiersIn = (text: string): string[] => (text.match(IDENTIFIER) ?? []).map(fold)

/** A text with its identifiers left out. */
export const withoutIdentifiers = (text: string): string => text.replace(IDENTIFIER, " ")

/** Whether a text has an identifier, which is no part of a longer one: 3.1 does not stand in 3.10. */
export function hasIdentifier(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? " "
    const after = text.slice(at + name.length, at + name.length + 2)
    if (!/[\p{L}\p{N}_]/u.test(before) && !/^(?:[\p{L}\p{N}_]|\.\d)/u.test(after)) return true
  }
  return false
}
