import { z } from "zod"
import { newId } from "../../core/ids.ts"
import { command } from "../../db/command.ts"
import { deliveryOf } from "./delivery-of.ts"
import { findEndpoint } from "./endpoints.ts"
import { enqueueDeliveries } from "./enqueue-deliveries.ts"
import { findDelivery } from "./read-deliveries.ts"
import { refuseDisabled } from "./refuse-disabled.ts"
import { type Delivery, TEST_TYPE } from "./schema.ts"

/** Sends an endpoint a `webhook.test`, whatever events it is told of. Throws `conflict` while it is disabled. */
export const testEndpoint = command({
  permission: "webhooks.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: endpointId }): Promise<Delivery> {
    refuseDisabled(await findEndpoint(ctx, endpointId))
    const id = newId()
    const at = new Date()
    await ctx.db.webhookDelivery.createMany({
      data: [{ id, endpointId, eventId: newId(), type: TEST_TYPE, occurredAt: at, nextAttemptAt: at }],
    })
    await enqueueDeliveries(ctx, endpointId)
    return deliveryOf(await findDelivery(ctx, endpointId, id))
  },
})
