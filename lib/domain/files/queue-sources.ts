import { sqlOf } from "../../db/prisma-sql.ts"
import { queueReading } from "../../db/statements/queue-reading.ts"
import type { Scope } from "../../db/transaction.ts"

/**
 * Puts the sources that rest on a file into the queue, in one dataset or in all; returns how many there are. A run that is
 * under way is made void, since it may have read what was there before; what is known goes on answering meanwhile.
 */
export async function queueSources(ctx: Scope, fileId: string, datasetId?: string): Promise<number> {
  const where = { fileId, deletedAt: null, ...(datasetId !== undefined && { datasetId }) }
  const sources = await ctx.db.source.findMany({ where, select: { id: true } })
  await ctx.db.source.updateMany({
    where,
    data: { status: "queued", error: null, attempts: { increment: 1 } },
  })
  const ids = sources.map(({ id }) => id)
  await queueReading(sqlOf(ctx.db), ctx.account.id, ids)
  return sources.length
}
