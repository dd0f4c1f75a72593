import { enqueueInTurn } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"

/**
 * Wakes the job that sends an endpoint what is due, in the caller's transaction. One endpoint has one such job at a time,
 * however much waits for it, so a slow one holds up nobody else. A later waking is kept apart from those for now.
 */
export async function enqueueDeliveries(ctx: Scope, endpointId: string, runAt?: Date): Promise<void> {
  const ids = { accountId: ctx.account.id, endpointId }
  const later = runAt && { key: `webhook-retry:${endpointId}`, runAt }
  await enqueueInTurn(sqlOf(ctx.db), "deliver-webhooks", ids, `webhook:${endpointId}`, later)
}
