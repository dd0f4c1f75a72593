import type { Line } from "./lines-of.ts"

/** Lines from a page's top and bottom that may be running heads. */
const REACH = 2
/** Words and numbers of a page number: "Page 3 of 14". */
const PAGE_NUMBER = /^(?:\p{L}{1,6}\.?)?[\s\p{P}]*#(?:[\s\p{P}]*(?:\p{L}{1,5})?[\s\p{P}]*#)?[\s\p{P}]*$/u

/**
 * Keeps of headers and footers (lines that most pages repeat at the same place but for their digits) the first, and of
 * page numbers none.
 */
export function dropRunningLines(pages: readonly Line[][]): Line[][] {
  if (pages.length < 2) return [...pages]
  const seen = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edges(lines).map((at) => keyOf(lines, at, pages.length))))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const enough = Math.max(Math.min(3, pages.length), pages.length * 0.5)
  const shown = new Set<string>()
  return pages.map((lines) => {
    const running = new Set<number>()
    for (const at of edges(lines)) {
      const key = keyOf(lines, at, pages.length)
      if ((seen.get(key) ?? 0) < enough) continue
      if (shown.has(key) || isPageNumber(lines[at])) running.add(at)
      shown.add(key)
    }
    return lines.filter((_, at) => !running.has(at))
  })
}

const isPageNumber = (line: Line | undefined) =>
  line !== undefined && line.text.length < 40 && PAGE_NUMBER.test(line.text.replace(/\d+/g, "#"))

/** Lines at the top and bottom, but for those in larger type than the page's text: these are headings. */
function edges(lines: readonly Line[]): number[] {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return [...lines.keys()].filter(
    (at) => (at < REACH || at >= lines.length - REACH) && lines[at]?.inMargin && lines[at].size <= usual,
  )
}

/** A line's words and height; numbers change from page to page, but of two pages nobody can tell. */
function keyOf(lines: readonly Line[], at: number, pages: number): string {
  const line = lines[at]
  if (!line) return ""
  const text = pages > 2 || isPageNumber(line) ? line.text.replace(/\d+/g, "#") : line.text
  return `${Math.round(line.y / 4)} ${text}`
}
