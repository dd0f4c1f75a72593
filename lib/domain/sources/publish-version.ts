import { createHash } from "node:crypto"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import * as rows from "../../db/hot/source-version.ts"
import type { Sql } from "../../db/transaction.ts"
import { insertEvent } from "../events/events.ts"
import { release, reserve } from "../limits/limits.ts"
import type { Passage } from "../passages/schema.ts"
import { detectLanguage, indexRecords, removeSource } from "../retrieval/retrieval.ts"

const WRITTEN_AT_ONCE = 1000
/** Other requests wait while one batch is analysed; many small ones would be merged over and over. */
const INDEXED_AT_ONCE = 2500
const PREVIEW = 300

export interface ReadPage {
  title: string | null
  text: string
  language?: string
  passages: readonly Passage[]
  /** Where a web page is, and what its server said of its state. */
  web?: { url: string; etag: string | null; lastModified: string | null }
  /** The page of the version that answers, where it is still as it stands there: its passages are kept. */
  keptPageId?: string
  /** Why a page has no text. */
  left?: { outcome: "failed" | "skipped"; reason: string }
}

interface Claim {
  id: string
  datasetId: string
  name: string
  /** The number of the attempt that this is; a later one makes it void. */
  attempts: number
}

/**
 * Makes what was read of a source its new version and lets it answer in place of the old one, all within the caller's
 * transaction: seen whole or not at all. Does nothing and returns false when the source is gone or another attempt has
 * taken over; throws `conflict`, to undo everything, when that happens meanwhile. Throws `limit_reached` at the limit of
 * records.
 */
export async function publishVersion(
  ctx: Context,
  sql: Sql,
  source: Claim,
  pages: readonly ReadPage[],
): Promise<boolean> {
  const accountId = ctx.account.id
  const held = await rows.lockSource(sql, accountId, source.id)
  if (!held || held.attempts !== source.attempts) return false
  const number = (held.currentVersion ?? 0) + 1
  const versionId = newId()
  await rows.insertVersion(sql, accountId, { id: versionId, sourceId: source.id, number })
  let recordCount = 0
  let language: string | undefined
  for (const [position, page] of pages.entries()) {
    if (page.left) {
      await writeLedger(sql, accountId, page, { versionId, position })
      continue
    }
    if (page.keptPageId) {
      const { etag = null, lastModified = null } = page.web ?? {}
      const kept = { id: page.keptPageId, versionId, position, etag, lastModified }
      language ??= held.spoken ?? undefined
      recordCount += await rows.movePage(sql, accountId, kept, recordCount)
      continue
    }
    const spoken = page.language ?? detectLanguage(page.text) ?? held.language
    language ??= spoken
    const at = { source, versionId, position, firstRecord: recordCount, language: spoken }
    recordCount += await writePage(ctx, sql, page, at)
  }
  if (held.currentVersionId) {
    const place = { accountId, datasetId: source.datasetId, sourceId: source.id }
    await removeSource(sql, { ...place, versionId: held.currentVersionId })
    await rows.deleteVersion(sql, accountId, held.currentVersionId)
  }
  const preview = previewOf(pages)
  const facts = {
    preview,
    pageCount: pages.filter(({ left }) => !left).length,
    recordCount,
    language: language ?? held.language,
  }
  const { id, attempts } = source
  if (!(await rows.publish(sql, accountId, { id, attempts, version: number, ...facts })))
    throw new LiveryError("conflict", "Another attempt has taken over", { noun: "run" })
  await insertEvent(ctx, sql, "source.ready", { sourceId: source.id, datasetId: source.datasetId })
  await count(ctx, sql, recordCount - (held.currentVersion === null ? 0 : held.recordCount))
  return true
}

interface At {
  source: Claim
  versionId: string
  position: number
  firstRecord: number
  language: string
}

async function writePage(ctx: Context, sql: Sql, page: ReadPage, at: At): Promise<number> {
  const accountId = ctx.account.id
  const { id: sourceId, datasetId, name } = at.source
  const { title } = page
  const pageId = await writeLedger(sql, accountId, page, at)
  const place = { datasetId, sourceId, versionId: at.versionId, pageId }
  const records = page.passages.map((passage, index) => ({
    ...passage,
    id: newId(),
    position: at.firstRecord + index,
  }))
  for (const batch of batches(records, WRITTEN_AT_ONCE))
    await rows.insertRecords(sql, accountId, place, batch)
  for (const batch of batches(records, INDEXED_AT_ONCE)) {
    ctx.signal.throwIfAborted()
    const indexed = batch.map(({ id, text, heading }) => ({ id, text, heading, title: title ?? name }))
    await indexRecords(sql, { accountId, datasetId, records: indexed, language: at.language })
  }
  return records.length
}

/** Writes down what became of a page, and returns the row's id. */
async function writeLedger(
  sql: Sql,
  accountId: string,
  { title, text, web, left }: ReadPage,
  place: { versionId: string; position: number },
): Promise<string> {
  const { versionId, position } = place
  const id = newId()
  const contentHash = left ? null : createHash("sha256").update(text).digest("hex")
  const { outcome = "indexed", reason = null } = left ?? {}
  const { url = null, etag = null, lastModified = null } = web ?? {}
  const facts = { title, text, outcome, reason, contentHash, url, etag, lastModified }
  await rows.insertPage(sql, accountId, { id, versionId, position, ...facts })
  return id
}

/**
 * Keeps the ledger of a run that read nothing, as a draft that shows as long as no version answers. Does nothing when
 * another attempt has taken over.
 */
export async function keepLedger(
  ctx: Context,
  sql: Sql,
  source: Claim,
  pages: readonly ReadPage[],
): Promise<void> {
  const accountId = ctx.account.id
  const held = await rows.lockSource(sql, accountId, source.id)
  if (!held || held.attempts !== source.attempts) return
  const versionId = newId()
  const number = (held.currentVersion ?? 0) + 1
  await rows.insertVersion(sql, accountId, { id: versionId, sourceId: source.id, number })
  for (const [position, page] of pages.entries())
    await writeLedger(sql, accountId, page, { versionId, position })
}

function* batches<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

/** Counts more or fewer records against the limit of the account. */
const count = (ctx: Context, sql: Sql, more: number) =>
  more > 0
    ? reserve(sql, ctx.account, [{ metric: "records", amount: more }])
    : release(sql, ctx.account, [{ metric: "records", amount: -more }])

/** The beginning of the text on one line, cut between characters. */
function previewOf(pages: readonly ReadPage[]): string {
  const line = (pages.find(({ left }) => !left)?.text ?? "")
    .slice(0, PREVIEW * 2)
    .replace(/\s+/g, " ")
    .trim()
  return line.length <= PREVIEW
    ? line
    : `${line
        .slice(0, PREVIEW)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`
}
