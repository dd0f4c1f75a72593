import type { Context } from "../../core/context.ts"
import type { WebhookDelivery } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import { attemptDelivery, type Target } from "./attempt-delivery.ts"
import { enqueueDeliveries } from "./enqueue-deliveries.ts"
import { activeSecrets } from "./secrets.ts"

/** Deliveries that one endpoint is sent at the same time. */
const AT_ONCE = 5
/** After so long the job makes room for other endpoints and queues again. */
const BUDGET_MS = 20_000

/**
 * Sends an endpoint what is due, oldest first; what belongs to one conversation one after the other. Plans itself anew for
 * what is left or due later. Does nothing while the endpoint or its account is switched off: `enableEndpoint` and the
 * sweep `wake-deliveries` come back to it.
 */
export async function deliverDue(ctx: Context, endpointId: string): Promise<void> {
  const end = Date.now() + BUDGET_MS
  while (Date.now() < end) {
    ctx.signal.throwIfAborted()
    const target = ctx.account.status === "suspended" ? null : await openTarget(ctx, endpointId)
    if (!target) return
    const due = await readDue(ctx, endpointId)
    if (due.length === 0) break
    const lanes = Map.groupBy(due, ({ subject, id }) => conversationOf(subject) ?? id)
    await Promise.all(
      [...lanes.values()].slice(0, AT_ONCE).map(async (lane) => {
        for (const delivery of lane) if (Date.now() < end) await attemptDelivery(ctx, target, delivery)
      }),
    )
  }
  await planNext(ctx, endpointId)
}

const conversationOf = (subject: unknown) => (subject as { conversationId?: string } | null)?.conversationId

/** Where an endpoint is and what it is signed with, or null when it is sent nothing. */
const openTarget = (ctx: Context, endpointId: string): Promise<Target | null> =>
  transaction(
    ctx,
    async (scope) => {
      const row = await scope.db.webhookEndpoint.findFirst({
        where: { id: endpointId, disabledAt: null, deletedAt: null },
        select: { url: true },
      })
      return row && { url: row.url, secrets: await activeSecrets(scope, endpointId) }
    },
    { readOnly: true },
  )

const readDue = (ctx: Context, endpointId: string): Promise<WebhookDelivery[]> =>
  transaction(
    ctx,
    ({ db }) =>
      db.webhookDelivery.findMany({
        where: { endpointId, nextAttemptAt: { lte: new Date() } },
        orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
        take: AT_ONCE * 4,
      }),
    { readOnly: true },
  )

const planNext = (ctx: Context, endpointId: string): Promise<void> =>
  transaction(ctx, async (scope) => {
    const next = await scope.db.webhookDelivery.findFirst({
      where: { endpointId, nextAttemptAt: { not: null } },
      orderBy: { nextAttemptAt: "asc" },
      select: { nextAttemptAt: true },
    })
    if (next?.nextAttemptAt) await enqueueDeliveries(scope, endpointId, next.nextAttemptAt)
  })
