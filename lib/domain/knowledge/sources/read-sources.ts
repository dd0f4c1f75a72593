import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { query } from "../../../db/command.ts"
import { sourcePage } from "../../../db/hot/sources.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import type { Scope } from "../../../db/transaction.ts"
import { SOURCE_TYPES, type Source, type SourceDetails, SourceFilter } from "./schema.ts"
import { SHOWN, sourceOf } from "./source-of.ts"

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
      pages: pages.map(({ position, url, title, outcome, reason }) => ({
        position,
        url,
        title,
        outcome,
        reason,
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
