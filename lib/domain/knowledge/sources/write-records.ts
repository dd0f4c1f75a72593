import type { Context } from "../../../core/context.ts"
import { insertRecords } from "../../../db/statements/source-version.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { indexRecords } from "../../retrieval/indexing/indexing.ts"
import type { PlannedPage } from "./plan-pages.ts"

/** Few, so that neither this process nor the database's is busy with one statement for long. */
const WRITTEN_AT_ONCE = 200
/** Bounds memory. Small batches would be merged over and over. */
const INDEXED_AT_ONCE = 20_000

/** Writes the passages of pages and indexes them; the database takes in the ones while the others are analysed. */
export async function writeRecords(ctx: Context, sql: Sql, planned: readonly PlannedPage[]): Promise<void> {
  // Both end before the transaction does, whichever fails.
  const done = await Promise.allSettled([insertAll(ctx, sql, planned), indexAll(ctx, sql, planned)])
  for (const step of done) if (step.status === "rejected") throw step.reason
}

async function insertAll(ctx: Context, sql: Sql, planned: readonly PlannedPage[]): Promise<void> {
  for (const { place, records } of planned)
    for (const batch of batches(records, WRITTEN_AT_ONCE)) {
      ctx.signal.throwIfAborted()
      await insertRecords(sql, ctx.account.id, place, batch)
    }
}

/** Pages of one language share a segment of the index. */
async function indexAll(ctx: Context, sql: Sql, planned: readonly PlannedPage[]): Promise<void> {
  for (const language of new Set(planned.map((page) => page.language))) {
    const all = planned
      .filter((page) => page.language === language)
      .flatMap(({ records, title }) => records.map(({ id, text, heading }) => ({ id, text, heading, title })))
    for (const records of batches(all, INDEXED_AT_ONCE)) {
      ctx.signal.throwIfAborted()
      const { datasetId = "" } = planned[0]?.place ?? {}
      await indexRecords(sql, { accountId: ctx.account.id, datasetId, records, language })
    }
  }
}

function* batches<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
