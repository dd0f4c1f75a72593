import { siteOf } from "./page-address.ts"
import { readSitemap } from "./read-sitemap.ts"
import type { Robots } from "./robots.ts"
import type { Visitor } from "./visitor.ts"

const MOST_FILES = 5

/** The pages that a site lists in its sitemaps: those its robots.txt names, else /sitemap.xml. */
export async function findSitemapPages(start: URL, visitor: Visitor, robots: Robots): Promise<URL[]> {
  const named = (await robots.sitemaps(start)).flatMap((text) => URL.parse(text, start) ?? [])
  const queue = named.length ? named : [new URL("/sitemap.xml", start)]
  const pages: URL[] = []
  const seen = new Set<string>()
  for (const map of queue) {
    if (seen.size >= MOST_FILES) break
    if (seen.has(map.href) || siteOf(map) !== siteOf(start)) continue
    seen.add(map.href)
    const response = await visitor.visit(map, { truncate: true })
    if (response?.status !== 200) continue
    const found = await readSitemap(response.bytes, map)
    pages.push(...found.pages)
    queue.push(...found.maps)
  }
  return pages
}
