import type { Context } from "../../core/context.ts"
import { newId } from "../../core/ids.ts"
import type { WebhookDelivery } from "../../db/generated/client.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { FAILING_FOR, retryAt } from "./retry-at.ts"
import type { DisabledReason, Outcome } from "./schema.ts"

const GONE = 410

/** Writes down an attempt, what follows from it for the delivery, and whether the endpoint is switched off by it. */
export const recordAttempt = (
  ctx: Context,
  { id, endpointId, createdAt }: WebhookDelivery,
  outcome: Outcome,
  at: Date,
): Promise<void> =>
  transaction(ctx, async (scope) => {
    const { status } = outcome
    const taken = status !== null && status >= 200 && status < 300
    const nextAttemptAt = taken || status === GONE ? null : retryAt(createdAt, new Date())
    const data = {
      status: taken ? ("succeeded" as const) : nextAttemptAt ? ("pending" as const) : ("failed" as const),
      attemptCount: { increment: 1 },
      nextAttemptAt,
    }
    const { count } = await scope.db.webhookDelivery.updateMany({ where: { id }, data })
    // Deleted while it was sent.
    if (!count) return
    await scope.db.webhookAttempt.createMany({
      data: [{ id: newId(), deliveryId: id, ...outcome, createdAt: at }],
    })
    if (taken) await noteSuccess(scope, endpointId)
    else await noteFailure(scope, endpointId, { at, gone: status === GONE, gaveUp: nextAttemptAt === null })
  })

const noteSuccess = ({ db }: Scope, id: string) =>
  db.webhookEndpoint.updateMany({ where: { id, failingSince: { not: null } }, data: { failingSince: null } })

async function noteFailure(
  ctx: Scope,
  id: string,
  { at, gone, gaveUp }: { at: Date; gone: boolean; gaveUp: boolean },
): Promise<void> {
  const { webhookEndpoint } = ctx.db
  await webhookEndpoint.updateMany({ where: { id, failingSince: null }, data: { failingSince: at } })
  if (gone) return switchOff(ctx, id, "gone", {})
  if (!gaveUp) return
  const since = new Date(at.getTime() - FAILING_FOR)
  await switchOff(ctx, id, "failing", { failingSince: { lte: since } })
}

async function switchOff(
  ctx: Scope,
  id: string,
  disabledReason: DisabledReason,
  where: { failingSince?: { lte: Date } },
): Promise<void> {
  const { count } = await ctx.db.webhookEndpoint.updateMany({
    where: { id, disabledAt: null, ...where },
    data: { disabledAt: new Date(), disabledReason },
  })
  if (count) await recordEvent(ctx, "webhook.disabled", { webhookId: id })
}
