/**
 * Whether a text matches a pattern whose `*` stand for any characters. The pattern comes cut at its stars: "a*b" is
 * ["a", "b"]. Linear in the text: each piece is taken where it is found first, and nothing is tried twice.
 */
export function matchWildcards(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? ""
  if (pieces.length < 2) return text === first
  const last = pieces.at(-1) ?? ""
  const end = text.length - last.length
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    at = found + piece.length
    if (found === -1 || at > end) return false
  }
  return true
}
