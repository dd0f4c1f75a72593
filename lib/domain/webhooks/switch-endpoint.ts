import { z } from "zod"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { endpointOf } from "./endpoint-of.ts"
import { enqueueDeliveries } from "./enqueue-deliveries.ts"
import { findEndpoint } from "./read-endpoints.ts"
import type { Endpoint } from "./schema.ts"

const input = z.strictObject({ id: z.string() })

/** Sends an endpoint nothing any more. What is on its way waits; what happens meanwhile is not kept for it. */
export const disableEndpoint = command({
  permission: "webhooks.write",
  input,
  async run(ctx, { id }): Promise<Endpoint> {
    const row = await findEndpoint(ctx, id)
    if (row.disabledAt) return endpointOf(ctx, row)
    const data = { disabledAt: new Date(), disabledReason: "manual" }
    await ctx.db.webhookEndpoint.updateMany({ where: { id }, data })
    await recordEvent(ctx, "webhook.disabled", { webhookId: id })
    return endpointOf(ctx, await findEndpoint(ctx, id))
  },
})

/** Sends an endpoint its events again, what waited included. */
export const enableEndpoint = command({
  permission: "webhooks.write",
  input,
  async run(ctx, { id }): Promise<Endpoint> {
    const row = await findEndpoint(ctx, id)
    if (!row.disabledAt) return endpointOf(ctx, row)
    const data = { disabledAt: null, disabledReason: null, failingSince: null }
    await ctx.db.webhookEndpoint.updateMany({ where: { id }, data })
    await recordEvent(ctx, "webhook.enabled", { webhookId: id })
    await enqueueDeliveries(ctx, id)
    return endpointOf(ctx, await findEndpoint(ctx, id))
  },
})
