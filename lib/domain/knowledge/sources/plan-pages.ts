import { createHash } from "node:crypto"
import { setImmediate as breathe } from "node:timers/promises"
import type { Context } from "../../../core/context.ts"
import { newId } from "../../../core/ids.ts"
import * as rows from "../../../db/statements/source-version.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { languageAmong } from "../../retrieval/retrieval.ts"
import type { Passage } from "../chunking/schema.ts"
import type { Unread } from "../extraction/schema.ts"
import type { Original } from "./original.ts"

/** Passages that are numbered before other requests get a turn. */
const AT_ONCE = 1000
const HASHED_AT_ONCE = 2 ** 19

export interface ReadPage {
  title: string | null
  text: string
  language?: string
  passages: readonly Passage[]
  /** What could not be read of it. */
  unread?: Unread[]
  /** Of a page of a site: what was read of it, where `text` is not all of that. */
  original?: Original
  /** Of the text as it was read, where `text` is not all of that. SHA-256 in hex. */
  contentHash?: string | null
  /** Where a web page is, and what its server said of its state. */
  web?: { url: string; etag: string | null; lastModified: string | null }
  /** The page of the version that answers, where it is still as it stands there: its passages are kept. */
  keptPageId?: string
  /** Why a page has no text. */
  left?: { outcome: "failed" | "skipped"; reason: string }
}

export interface Claim {
  id: string
  datasetId: string
  name: string
  /** The number of the attempt that this is; a later one makes it void. */
  attempts: number
}

/** The passages of a page as they are to be written and indexed. */
export interface PlannedPage {
  place: { datasetId: string; sourceId: string; versionId: string; pageId: string }
  records: rows.NewRecord[]
  language: string
  title: string
}

interface Version {
  source: Claim
  versionId: string
  held: rows.LockedSource
}

/**
 * Writes the ledger of a version, takes unchanged pages over into it, and numbers the passages of the others. Returns
 * these, and how many passages were taken over.
 */
export async function planPages(
  ctx: Context,
  sql: Sql,
  pages: readonly ReadPage[],
  { source, versionId, held }: Version,
): Promise<{ planned: PlannedPage[]; kept: number }> {
  const accountId = ctx.account.id
  const planned: PlannedPage[] = []
  let [position, kept] = [0, 0]
  for (const [number, page] of pages.entries()) {
    const at = { versionId, position: number }
    if (page.keptPageId) {
      const { etag = null, lastModified = null } = page.web ?? {}
      const { original = null, contentHash = null } = page
      const moved = { id: page.keptPageId, ...at, etag, lastModified, original, contentHash }
      const count = await rows.movePage(sql, accountId, moved, position)
      position += count
      kept += count
      continue
    }
    const pageId = await writeLedger(sql, accountId, page, at)
    if (page.left) continue
    const place = { datasetId: source.datasetId, sourceId: source.id, versionId, pageId }
    const language = page.language ?? languageAmong(page.text, held.language)
    const records: rows.NewRecord[] = []
    for (const passage of page.passages) {
      records.push({ ...passage, id: newId(), position: position++ })
      if (records.length % AT_ONCE === 0) await breathe()
    }
    planned.push({ place, records, language, title: page.title ?? source.name })
  }
  return { planned, kept }
}

async function hashOf(text: string): Promise<string> {
  const hash = createHash("sha256")
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    if (at) await breathe()
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE))
  }
  return hash.digest("hex")
}

/** Writes down what became of a page, and returns the row's id. */
export async function writeLedger(
  sql: Sql,
  accountId: string,
  { title, text, unread = [], web, left, ...read }: ReadPage,
  place: { versionId: string; position: number },
): Promise<string> {
  const { versionId, position } = place
  const id = newId()
  const contentHash = left ? null : (read.contentHash ?? (await hashOf(text)))
  const { outcome = "indexed", reason = null } = left ?? {}
  const { url = null, etag = null, lastModified = null } = web ?? {}
  const original = read.original ?? null
  const facts = { title, text, unread, original, outcome, reason, contentHash, url, etag, lastModified }
  await rows.insertPage(sql, accountId, { id, versionId, position, ...facts })
  return id
}
