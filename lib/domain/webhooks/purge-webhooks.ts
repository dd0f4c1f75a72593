import type { Context } from "../../core/context.ts"
import { transaction } from "../../db/transaction.ts"

/** Rows that one transaction removes at most. */
const BATCH = 500

/** Removes deleted endpoints for good, their log first. */
export async function purgeWebhooks(ctx: Context): Promise<void> {
  const gone = { deletedAt: { not: null } }
  const purgeLog = () =>
    transaction(ctx, async ({ db }) => {
      const some = { where: { endpoint: gone }, select: { id: true }, take: BATCH }
      const ids = (await db.webhookDelivery.findMany(some)).map(({ id }) => id)
      await db.webhookDelivery.deleteMany({ where: { id: { in: ids } } })
      return ids.length === BATCH
    })
  while (await purgeLog()) ctx.signal.throwIfAborted()
  await transaction(ctx, ({ db }) => db.webhookEndpoint.deleteMany({ where: gone }))
}
