import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { command, query } from "../../../db/command.ts"
import type { Prisma } from "../../../db/generated/client.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { lockSource } from "../../../db/statements/source-version.ts"
import { sourcePage } from "../../../db/statements/sources.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { REMOVED, removeSourceRow } from "./remove-source-row.ts"
import {
  type LatePage,
  SCHEDULES,
  SOURCE_TYPES,
  type Source,
  type SourceDetails,
  SourceFilter,
} from "./schema.ts"
import { unreadOf } from "./unread.ts"

/** The row of a source, for this module. Throws `not_found`. */
export async function findSource(ctx: Scope, id: string) {
  if (!isId(id)) throw notFound("source")
  const row = await ctx.db.source.findFirst({ where: { id, deletedAt: null }, include: SHOWN })
  if (!row) throw notFound("source")
  return row
}

/** A page of sources, newest first, with the number of all that match. An unknown bot or dataset has none. */
export const listSources = query({
  permission: "knowledge.read",
  input: SourceFilter,
  async run(
    ctx,
    { page, perPage, type, status, isTaught, ...owner },
  ): Promise<{ sources: Source[]; total: number }> {
    const { rows } = await sqlOf(ctx.db).query<{ id: string | null; total: number }>(
      sourcePage({
        accountId: ctx.account.id,
        filters: [await datasetsOf(ctx, owner), kindsOf({ type, isTaught }), status ? [status] : null],
        skip: (page - 1) * perPage,
        take: perPage,
      }),
    )
    const ids = rows.flatMap(({ id }) => id ?? [])
    const found = await ctx.db.source.findMany({
      where: { id: { in: ids } },
      include: SHOWN,
      orderBy: { id: "desc" },
    })
    return { sources: found.map(sourceOf), total: rows[0]?.total ?? 0 }
  },
})

/** The kinds of source that a filter means, as sourcePage names them; null: any. */
function kindsOf({ type, isTaught }: Pick<z.output<typeof SourceFilter>, "type" | "isTaught">) {
  if (type === undefined && isTaught === undefined) return null
  const types = type ? [type] : SOURCE_TYPES
  return types.flatMap((each) => [
    ...(isTaught === true ? [] : [each]),
    ...(isTaught === false ? [] : [`${each}/taught`]),
  ])
}

/** The datasets that a filter means; null: any. */
async function datasetsOf(
  ctx: Scope,
  { botId, datasetId }: Pick<z.output<typeof SourceFilter>, "botId" | "datasetId">,
): Promise<string[] | null> {
  const named = datasetId === undefined ? null : [datasetId.toLowerCase()]
  if (botId === undefined) return named
  if (!isId(botId)) return []
  const ofBot = { OR: [{ ownerBotId: botId }, { bots: { some: { id: botId, deletedAt: null } } }] }
  const ids = (await ctx.db.dataset.findMany({ where: ofBot, select: { id: true } })).map(({ id }) => id)
  return named ? ids.filter((id) => named.includes(id)) : ids
}

/** A source with the text, the ledger and the passages of the version that answers. Throws `not_found`. */
export const getSource = query({
  permission: "knowledge.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<SourceDetails> {
    const row = await findSource(ctx, id)
    const source = sourceOf(row)
    // Before the first version is ready, a pasted text waits in a draft.
    const version = { sourceId: row.id, number: row.currentVersion ?? 1 }
    const pages = await ctx.db.sourcePage.findMany({ where: { version }, orderBy: { position: "asc" } })
    const records = await ctx.db.record.findMany({
      where: { sourceId: row.id, version },
      orderBy: { position: "asc" },
    })
    return {
      source,
      content: pages.flatMap(({ text }) => text || []).join("\n\n"),
      pages: isFirstReading(row)
        ? (row.pagesLately as unknown as LatePage[]).map((page) => ({ ...page, unread: [] }))
        : pages.map(({ position, url, title, outcome, reason, unread }) => ({
            position,
            url,
            title,
            outcome,
            reason,
            unread: unreadOf(unread),
          })),
      records: records.map(({ startOffset, endOffset, ...record }) => ({
        id: record.id,
        position: record.position,
        text: record.text,
        heading: record.heading,
        pageNumber: record.pageNumber,
        rowNumber: record.rowNumber,
        start: startOffset,
        end: endOffset,
        createdAt: record.createdAt,
      })),
    }
  },
})

const isFirstReading = ({ status, type, currentVersion }: Row) =>
  type === "url" && currentVersion === null && (status === "fetching" || status === "indexing")

/** What is read with a source's row to show it. */
const SHOWN = {
  dataset: { select: { ownerBot: { select: { id: true, name: true, deletedAt: true } } } },
  file: { select: { id: true, name: true, type: true } },
} satisfies Prisma.SourceInclude

type Row = Prisma.SourceGetPayload<{ include: typeof SHOWN }>

/** A source as the domain shows it: an allow-list of its columns. */
export function sourceOf(row: Row): Source {
  const { ownerBot } = row.dataset
  return {
    id: row.id,
    datasetId: row.datasetId,
    bot: ownerBot && !ownerBot.deletedAt ? { id: ownerBot.id, name: ownerBot.name } : null,
    type: row.type,
    name: row.name,
    status: row.status,
    error: row.error,
    unread: unreadOf(row.unread),
    url: row.url,
    file: row.file,
    preview: row.preview,
    version: row.currentVersion,
    attempts: row.attempts,
    pageCount: row.pageCount,
    recordCount: row.recordCount,
    byteSize: row.byteSize,
    language: row.language,
    progress: { read: row.pagesRead, found: row.pagesFound },
    schedule: SCHEDULES.find((each) => each === row.schedule) ?? null,
    nextSyncAt: row.nextSyncAt,
    isTaught: row.questionKey !== null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    syncedAt: row.syncedAt,
  }
}

/**
 * The source that was made under the request's Idempotency-Key by a process which died before it could answer, or null.
 * Throws `not_found` where it was deleted since.
 */
export async function inheritedSource(ctx: Scope): Promise<Source | null> {
  const id = ctx.request?.made?.sourceId
  return id ? sourceOf(await findSource(ctx, id)) : null
}

/** Deletes a source with its text, passages and file. A run that is reading it ends without effect. */
export const deleteSource = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string; name: string }> {
    // Waits for a run that is publishing, so that what it counts is counted back.
    if (!isId(id) || !(await lockSource(sqlOf(ctx.db), ctx.account.id, id))) throw notFound("source")
    const row = await ctx.db.source.findFirstOrThrow({ where: { id }, select: REMOVED })
    await removeSourceRow(ctx, row)
    await recordEvent(ctx, "source.deleted", { sourceId: id, datasetId: row.datasetId })
    return { id, name: row.name }
  },
})
