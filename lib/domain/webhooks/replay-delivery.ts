import { z } from "zod"
import { command } from "../../db/command.ts"
import { deliveryOf } from "./delivery-of.ts"
import { findEndpoint } from "./endpoints.ts"
import { enqueueDeliveries } from "./enqueue-deliveries.ts"
import { findDelivery } from "./read-deliveries.ts"
import { refuseDisabled } from "./refuse-disabled.ts"
import type { Delivery } from "./schema.ts"

/**
 * Sends a delivery again at once, under the same webhook-id, whatever became of it. Within its three days a failure is
 * retried as before, later not. Throws `conflict` while the endpoint is disabled.
 */
export const replayDelivery = command({
  permission: "webhooks.write",
  input: z.strictObject({ endpointId: z.string(), id: z.string() }),
  async run(ctx, { endpointId, id }): Promise<Delivery> {
    refuseDisabled(await findEndpoint(ctx, endpointId))
    await findDelivery(ctx, endpointId, id)
    const data = { status: "pending" as const, nextAttemptAt: new Date() }
    await ctx.db.webhookDelivery.updateMany({ where: { id }, data })
    await enqueueDeliveries(ctx, endpointId)
    return deliveryOf(await findDelivery(ctx, endpointId, id))
  },
})
