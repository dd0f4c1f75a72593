import { createHash } from "node:crypto"
import { isLiveryError } from "../../../core/errors.ts"
import type { SafeResponse } from "../../../core/safe-fetch.ts"
import type { Passage, SplitOptions } from "../chunking/schema.ts"
import { readDocument } from "../extraction/extraction.ts"
import type { Extracted, FileClaims } from "../extraction/schema.ts"
import { pageSource } from "./page-source.ts"
import { type PageLinks, readLinks, readRobotsWords } from "./read-links.ts"
import { isSitemap, readSitemap } from "./read-sitemap.ts"
import { REASONS } from "./reasons.ts"

export interface ReadPage {
  links: URL[]
  canonical?: URL | undefined
  /** Where the same is as Markdown, by its own word. */
  markdown?: URL | undefined
  /** Why there is no content. */
  reason?: string
  content?: { extracted: Extracted; passages: Passage[]; contentHash: string }
}

interface Options {
  split?: SplitOptions | undefined
  signal: AbortSignal
}

/** What a page says and where it leads. Documents are read in the child process of extraction. */
export async function readPage(
  url: URL,
  { bytes, headers }: SafeResponse,
  options: Options,
): Promise<ReadPage> {
  const contentType = headers["content-type"] ?? ""
  const kind = kindOf(contentType, bytes)
  const asked = readRobotsWords(headers["x-robots-tag"] ?? "")
  if (kind === "xml" && isSitemap(bytes)) {
    const { pages } = await readSitemap(bytes, url)
    return { links: pages, reason: REASONS.list }
  }
  if (kind === "pdf") {
    if (asked.noindex) return { links: [], reason: REASONS.noindex }
    return { links: [], ...(await extract(bytes, { name: "page.pdf", as: "pdf" }, options)) }
  }
  if (kind !== "html" && kind !== "txt" && kind !== "md") return { links: [], reason: REASONS.type }
  const page = kind === "html" ? await readLinks(pageSource(bytes, contentType), url) : NO_LINKS
  const links = asked.nofollow || page.nofollow ? [] : page.links
  if (asked.noindex || page.noindex) return { links, reason: REASONS.noindex }
  const claims = { name: `page.${kind}`, declaredType: contentType, as: kind }
  const { canonical, markdown } = page
  return { links, canonical, markdown, ...(await extract(bytes, claims, options)) }
}

const NO_LINKS: PageLinks = {
  links: [],
  canonical: undefined,
  markdown: undefined,
  noindex: false,
  nofollow: false,
}

/** The text of a page that was fetched, or why there is none. */
export async function extract(
  bytes: Uint8Array,
  claims: FileClaims,
  { split, signal }: Options,
): Promise<Pick<ReadPage, "content" | "reason">> {
  try {
    const read = await readDocument(bytes, { ...claims, signal, ...(split && { split }) })
    const contentHash = createHash("sha256").update(read.extracted.text).digest("hex")
    return { content: { ...read, contentHash } }
  } catch (error) {
    if (!isLiveryError(error)) throw error
    return { reason: claims.as === "pdf" ? error.message : REASONS.noText }
  }
}

const KINDS: Record<string, "html" | "txt" | "md" | "pdf" | "xml"> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/pdf": "pdf",
  "application/xml": "xml",
  "text/xml": "xml",
}

/** By the server's word; where it says nothing, by the first bytes. */
function kindOf(contentType: string, bytes: Uint8Array) {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type) return KINDS[type]
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1").trimStart()
  if (head.startsWith("%PDF-")) return "pdf"
  return /^<(!doctype html|html|head|body)/i.test(head) ? "html" : undefined
}
