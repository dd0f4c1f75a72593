import type { Context } from "../../../core/context.ts"
import { LiveryError } from "../../../core/errors.ts"
import { newId } from "../../../core/ids.ts"
import * as rows from "../../../db/statements/source-version.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { eventStatement } from "../../events/events.ts"
import { release, reserve } from "../../plans/plans.ts"
import { removeSource } from "../../retrieval/indexing/indexing.ts"
import type { Unread } from "../extraction/schema.ts"
import { type Claim, planPages, type ReadPage, writeLedger } from "./plan-pages.ts"
import { sumUnread } from "./unread.ts"
import { writeRecords } from "./write-records.ts"

const PREVIEW = 300

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
  /** What stands in none of the pages. */
  unread: readonly Unread[] = [],
): Promise<boolean> {
  const accountId = ctx.account.id
  const held = await rows.lockSource(sql, accountId, source.id)
  if (!held || held.attempts !== source.attempts) return false
  const number = (held.currentVersion ?? 0) + 1
  const versionId = newId()
  await rows.insertVersion(sql, accountId, { id: versionId, sourceId: source.id, number })
  const { planned, kept } = await planPages(ctx, sql, pages, { source, versionId, held })
  const recordCount = planned.reduce((sum, { records }) => sum + records.length, kept)
  if (held.currentVersionId) {
    const place = { accountId, datasetId: source.datasetId, sourceId: source.id }
    await removeSource(sql, { ...place, versionId: held.currentVersionId })
    await rows.deleteVersion(sql, accountId, held.currentVersionId)
  }
  await writeRecords(ctx, sql, planned)
  const [first] = pages.filter(({ left }) => !left)
  const spoken = first?.keptPageId ? held.spoken : planned[0]?.language
  const facts = {
    preview: previewOf(first?.text ?? ""),
    pageCount: pages.filter(({ left }) => !left).length,
    recordCount,
    language: spoken ?? held.language,
    unread: sumUnread(pages, unread),
  }
  const { id, attempts } = source
  if (!(await rows.publish(sql, accountId, { id, attempts, version: number, ...facts })))
    throw new LiveryError("conflict", "Another attempt has taken over", { noun: "run" })
  await sql.query(eventStatement(ctx, "source.ready", { sourceId: source.id, datasetId: source.datasetId }))
  await count(ctx, sql, recordCount - (held.currentVersion === null ? 0 : held.recordCount))
  return true
}

/**
 * Keeps the ledger of a run that read nothing, as a draft that shows as long as no version answers. Does nothing when
 * another attempt has taken over.
 */
export async function saveLedger(
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

/** Counts more or fewer records against the limit of the account. */
const count = (ctx: Context, sql: Sql, more: number) =>
  more > 0
    ? reserve(sql, ctx.account, [{ metric: "records", amount: more }])
    : release(sql, ctx.account, [{ metric: "records", amount: -more }])

/** The beginning of a text on one line, cut between characters. */
function previewOf(text: string): string {
  const line = text
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
