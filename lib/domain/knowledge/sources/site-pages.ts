import { createHash } from "node:crypto"
import type { Context } from "../../../core/context.ts"
import type { SplitOptions } from "../chunking/schema.ts"
import { withoutRepeated } from "../crawl/crawl.ts"
import type { KnownPage } from "../crawl/schema.ts"
import { cutDocument } from "../extraction/extraction.ts"
import type { Original, SiteDocument } from "./original.ts"
import type { ReadPage } from "./plan-pages.ts"
import type { StoredPage } from "./stored-pages.ts"

/** What a crawl found of a page, and what is stored of it. */
export interface FoundPage {
  page: ReadPage
  /** Where the site gave it; else it is as it was. */
  document?: SiteDocument
  /** Where it leads, where the site gave it. */
  links?: readonly string[]
  before?: StoredPage
}

/** A page as the site is told that it is known. One that is stored otherwise than it is wanted is asked for whole. */
export function knownOf({ known, page: { original } }: StoredPage, isSite: boolean): KnownPage {
  const { links = [] } = original ?? {}
  return Boolean(original) === isSite ? { ...known, links } : { ...known, etag: null, lastModified: null }
}

/**
 * The pages of a site without what repeats around them, cut into passages. Those that are published as they would be
 * now are kept, be the site's menu another: what counts is what is left of a page.
 */
export async function ownPages(
  ctx: Context,
  found: readonly FoundPage[],
  split: SplitOptions,
): Promise<ReadPage[]> {
  const read = found.map((each) => each.document ?? storedDocument(each))
  const web = read.filter((document) => document?.type === "html") as SiteDocument[]
  const own = new Map((await withoutRepeated(web)).map((document, at) => [web[at], document]))
  const pages: ReadPage[] = []
  for (const [at, each] of found.entries()) {
    const whole = read[at]
    if (!whole) pages.push(each.page)
    else pages.push(await publishedPage(ctx, each, { whole, own: own.get(whole) ?? whole, split }))
  }
  return pages
}

interface Reading {
  whole: SiteDocument
  /** Without what repeats. */
  own: SiteDocument
  split: SplitOptions
}

async function publishedPage(
  ctx: Context,
  { page, links, before }: FoundPage,
  { whole, own, split }: Reading,
): Promise<ReadPage> {
  const { type, language, headings, pages, rows } = whole
  const outline = outlineOf(own)
  const original: Original = {
    type,
    headings,
    outline,
    links: links ?? before?.page.original?.links ?? [],
    ...(language && { language }),
    ...(pages && { pages }),
    ...(rows && { rows }),
    ...(own.text !== whole.text && { text: whole.text }),
  }
  const now = { ...page, original }
  if (before && isPublished(before, own.text, outline))
    return { ...now, keptPageId: before.page.keptPageId ?? "" }
  const options = { signal: ctx.signal, split: { ...(language && { language }), ...split } }
  const { keptPageId: _, ...fresh } = now
  return {
    ...fresh,
    text: own.text,
    passages: await cutDocument(own, options),
    ...(language && { language }),
  }
}

/** Pages of versions that kept no outline were published whole. */
const isPublished = ({ page }: StoredPage, text: string, outline: string): boolean =>
  page.text === text && (page.original?.outline ?? outline) === outline

function outlineOf({ title, language, headings, pages = [], rows = [] }: SiteDocument): string {
  const parts = [pages, rows].map((all) => all.map(({ number, start, end }) => [number, start, end]))
  const heads = headings.map(({ level, text, start, end }) => [level, text, start, end])
  return createHash("sha256")
    .update(JSON.stringify([title, language, heads, parts]))
    .digest("hex")
}

/** Of a page that is as it was. Undefined for one that was not read. */
function storedDocument({ page, before }: FoundPage): SiteDocument | undefined {
  if (!before?.page.original || page.left) return undefined
  const { outline: _, links: __, text, ...document } = before.page.original
  return {
    ...document,
    text: text ?? before.page.text,
    ...(before.page.title !== null && { title: before.page.title }),
  }
}
