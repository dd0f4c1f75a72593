import { plainText } from "../markup/markup.ts"

/** Characters up to which a quote stands in a link whole; of a longer one its first and last words do. */
const WHOLE = 80
const WORDS = 5

/**
 * The address of a page that opens it at a quote, by a text fragment: browsers that know these scroll to the quote and
 * mark it, others open the page. The address as it is where the quote has no words.
 */
export function linkToQuote(url: string, quote: string): string {
  const lines = quote
    .split(/\n|[^\S\n]\|[^\S\n]|^\||\|$/)
    .map((line) => plainText(line.replace(/^[ \t]*(?:[-*•]|\d{1,3}[.)])[ \t]+/, "")))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return url
  const isShort = lines.length === 1 && first.length <= WHOLE
  const parts = isShort
    ? [first]
    : [edge(first, (all) => all.slice(0, WORDS)), edge(last, (all) => all.slice(-WORDS))]
  const fragment = `:~:text=${parts.map(encoded).join(",")}`
  return `${url}${url.includes("#") ? "" : "#"}${fragment}`
}

const edge = (line: string, some: (words: string[]) => string[]) => some(line.split(" ")).join(" ")

/** A dash and a comma mean something between the parts of a fragment. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D")
