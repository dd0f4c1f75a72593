import { setImmediate as breathe } from "node:timers/promises"
import type { Document, Part, Span } from "../chunking/schema.ts"

/** A page's own text is told from what stands around it by so many pages at least. */
const LEAST_PAGES = 4
/** Characters from which on a page is taken as it is: what stands around it is a small part of it. */
const LONG = 500_000
/** Share of a site's pages from which on a block is no page's own. */
const MOST = 0.6

/**
 * The pages of a site without what stands around each of them: menus, footers, banners. Evidence is repetition on most
 * pages, at their beginning or end; what repeats between a page's own blocks is kept. Facts that stand around, such as
 * an address or opening hours, are kept on the first page that has them. Text, headings, pages and rows stay in step.
 * Other work goes on meanwhile.
 */
export async function withoutRepeated<Page extends Document>(pages: readonly Page[]): Promise<Page[]> {
  if (pages.length < LEAST_PAGES) return [...pages]
  const counts = new Map<string, number>()
  for (const { text } of pages) {
    for (const key of new Set(unitsOf(text).map((unit) => unit.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    await breathe()
  }
  const isRepeated = ({ key }: Unit) => (counts.get(key) ?? 0) >= pages.length * MOST
  const kept = new Set<string>()
  const own: Page[] = []
  for (const page of pages) {
    const around = edgesOf(unitsOf(page.text), isRepeated)
    const left = around?.filter(({ key, isFact }) => !isFact || kept.has(key) || !kept.add(key))
    own.push(left?.length ? leaveOut(page, left) : page)
    await breathe()
  }
  return own
}

interface Unit extends Span {
  /** The same for the same words. */
  key: string
  /** Whether it says something: a number, an address, a sentence. */
  isFact: boolean
}

/** The blocks of a text; the items of a list one by one, since a menu opens where its reader is. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  if (text.length > LONG) return units
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start)
    const end = line < 0 ? text.length : line
    const words = text.slice(start, end).trim()
    if (words) {
      const key = words.toLowerCase().replace(/\s+/g, " ")
      units.push({ start, end, key, isFact: /[\d@]/.test(words) || /[.!?]$/.test(words) })
    }
    start = end + 1
  }
  return units
}

/** The first and the last units that are repeated; undefined where there are none, or nothing else. */
function edgesOf(units: readonly Unit[], isRepeated: (unit: Unit) => boolean): Unit[] | undefined {
  const first = units.findIndex((unit) => !isRepeated(unit))
  const last = units.findLastIndex((unit) => !isRepeated(unit))
  if (first < 0 || (first === 0 && last === units.length - 1)) return undefined
  return [...units.slice(0, first), ...units.slice(last + 1)]
}

function leaveOut<Page extends Document>(page: Page, left: readonly Span[]): Page {
  const { text } = page
  const kept: string[] = []
  /** Where a stretch that is kept began, and begins now. */
  const moves: { from: number; until: number; to: number }[] = []
  let length = 0
  const keep = (from: number, until: number) => {
    const stretch = text.slice(from, until).replace(/\s+$/, "")
    const lead = stretch.length - stretch.trimStart().length
    if (lead === stretch.length) return
    if (length) {
      kept.push("\n\n")
      length += 2
    }
    kept.push(stretch.slice(lead))
    moves.push({ from: from + lead, until: from + stretch.length, to: length })
    length += stretch.length - lead
  }
  let from = 0
  for (const span of left) {
    keep(from, span.start)
    from = span.end
  }
  keep(from, text.length)
  const moved = <Place extends Span>(places: readonly Place[]): Place[] => {
    let at = 0
    return places.flatMap((place) => {
      while ((moves[at]?.until ?? Number.POSITIVE_INFINITY) < place.end) at++
      const move = moves[at]
      if (!move || place.start < move.from) return []
      const by = move.to - move.from
      return [{ ...place, start: place.start + by, end: place.end + by }]
    })
  }
  const parts = (all: readonly Part[] | undefined) => all && moved(all)
  const [pages, rows] = [parts(page.pages), parts(page.rows)]
  return {
    ...page,
    text: kept.join(""),
    headings: moved(page.headings),
    ...(pages && { pages }),
    ...(rows && { rows }),
  }
}
