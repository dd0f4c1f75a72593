import { addressBehind } from "../formats/line-links.ts"
import { type Box, type Item, rightOf, sizeOf, xOf, yOf } from "./items.ts"
import type { PdfPage } from "./open-pdf.ts"

interface Link {
  url: string
  box: Box
}

/** Beyond so many a page lists its sources, and its links lead a reader nowhere in particular. */
const MOST = 8

/** Runs of text with the addresses behind them that their page only links to: "Book here (https://…)". */
export async function withLinks(items: readonly Item[], page: PdfPage): Promise<Item[]> {
  const links = await linksOf(page)
  if (!links.length || links.length > MOST) return [...items]
  const written = [...items]
  for (const { url, box } of links) {
    const covered = written.flatMap((item, at) => (item.str.trim() && lies(item, box) ? [at] : []))
    const last = covered.at(-1)
    const words = covered.map((at) => written[at]?.str ?? "").join(" ")
    const address = addressBehind(url, words)
    const item = last === undefined ? undefined : written[last]
    if (item && address && last !== undefined)
      written[last] = { ...item, str: `${item.str.trimEnd()} (${address})` }
  }
  return written
}

async function linksOf(page: PdfPage): Promise<Link[]> {
  const annotations: { subtype?: string; url?: string; rect?: number[] }[] = await page.getAnnotations()
  const links = annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== "Link" || !url || rect?.length !== 4) return []
    const [a = 0, b = 0, c = 0, d = 0] = rect
    return [{ url, box: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const }]
  })
  // A link over two lines has a box in each: the address belongs behind the last.
  return links.filter(({ url }, i) => links[i + 1]?.url !== url)
}

/** Whether most of a run, or of the box beside it, lies where the link can be clicked. */
function lies(item: Item, [left, bottom, right, top]: Box): boolean {
  const size = sizeOf(item)
  const y = yOf(item)
  if (y + size * 0.3 < bottom || y + size * 0.3 > top) return false
  const overlap = Math.min(right, rightOf(item)) - Math.max(left, xOf(item))
  return overlap > Math.min(item.width, right - left) * 0.5
}
