import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { type Source, type SourceDetails, SourceFilter } from "./schema.ts"
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
  async run(ctx, { page, perPage, ...filter }): Promise<{ sources: Source[]; total: number }> {
    const { botId, datasetId } = filter
    if ((botId && !isId(botId)) || (datasetId && !isId(datasetId))) return { sources: [], total: 0 }
    const where = matching(filter)
    const order = { orderBy: { id: "desc" as const }, skip: (page - 1) * perPage, take: perPage }
    const rows = await ctx.db.source.findMany({ where, include: SHOWN, ...order })
    return { sources: rows.map(sourceOf), total: await ctx.db.source.count({ where }) }
  },
})

type Filter = Omit<z.output<typeof SourceFilter>, "page" | "perPage">

const matching = ({ botId, datasetId, type, status, isTaught }: Filter): Prisma.SourceWhereInput => ({
  deletedAt: null,
  ...(datasetId && { datasetId }),
  ...(botId && {
    dataset: { OR: [{ ownerBotId: botId }, { bots: { some: { id: botId, deletedAt: null } } }] },
  }),
  ...(type && { type }),
  ...(status && { status }),
  ...(isTaught !== undefined && { questionKey: isTaught ? { not: null } : null }),
})

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
