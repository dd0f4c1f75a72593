const reach = 320

/** Splits a passage around a quote and trims far ends at a word; a quote that is not in it stands alone. */
export function markQuote(text: string, quote: string) {
  const at = text.indexOf(quote)
  if (at < 0) return { before: "", quote, after: "" }
  const before = text.slice(0, at)
  const after = text.slice(at + quote.length)
  return {
    before: before.length > reach ? `…${before.slice(-reach).replace(/^\S*/, "")}` : before,
    quote,
    after: after.length > reach ? `${after.slice(0, reach).replace(/\S*$/, "")}…` : after,
  }
}
