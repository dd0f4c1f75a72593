import type { Context } from "../../core/context.ts"
import { enqueue } from "../../db/enqueue.ts"
import { type Scope, transaction } from "../../db/transaction.ts"

const BATCH = 200

/** Removes for good the files that were deleted, after their sources; their bytes go by a job of their own. */
export async function purgeFiles(ctx: Context): Promise<void> {
  while (await transaction(ctx, purgeSome)) ctx.signal.throwIfAborted()
}

/** Whether there may be more. */
async function purgeSome(ctx: Scope): Promise<boolean> {
  const gone = await ctx.db.file.findMany({
    where: { deletedAt: { not: null }, sources: { none: {} }, abilities: { none: {} } },
    select: { id: true, storageKey: true },
    take: BATCH,
  })
  await ctx.db.file.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const { storageKey } of gone) if (storageKey) await enqueue(ctx, "delete-bytes", { storageKey })
  return gone.length === BATCH
}
