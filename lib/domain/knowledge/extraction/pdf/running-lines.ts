import type { Line } from "./lines-of.ts"

/** Lines from a page's top and bottom that may be running heads. */
const REACH = 2

/** A line of a table of contents: dots that lead to a page number. */
const LEADER = /(\.\s?){5,}\s*\w{1,6}$/

/** Removes headers, footers and page numbers (lines that most pages repeat at the same place but for their digits) and tables of contents. */
export function dropRunningLines(all: readonly Line[][]): Line[][] {
  const pages = all.map((lines) => lines.filter((line) => !LEADER.test(line.text.slice(-60))))
  if (pages.length < 3) return pages
  const seen = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edges(lines).map((at) => keyOf(lines, at))))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const enough = Math.max(3, pages.length * 0.5)
  return pages.map((lines) => {
    const running = new Set(edges(lines).filter((at) => (seen.get(keyOf(lines, at)) ?? 0) >= enough))
    return lines.filter((_, at) => !running.has(at))
  })
}

/** Lines at the top and bottom, but for those in larger type than the page's text: these are headings. */
function edges(lines: readonly Line[]): number[] {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return [...lines.keys()].filter(
    (at) => (at < REACH || at >= lines.length - REACH) && lines[at]?.inMargin && lines[at].size <= usual,
  )
}

/** A line's words and height; numbers change from page to page. */
function keyOf(lines: readonly Line[], at: number): string {
  const line = lines[at]
  return line ? `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, "#")}` : ""
}
