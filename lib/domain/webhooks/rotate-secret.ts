import { z } from "zod"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { endpointOf } from "./endpoint-of.ts"
import { findEndpoint } from "./read-endpoints.ts"
import { type Endpoint, Overlap } from "./schema.ts"
import { addSecret, retireSecrets } from "./secrets.ts"

/** Gives an endpoint a new secret, shown only here. The old one signs beside it for the hours of overlap. */
export const rotateSecret = command({
  permission: "webhooks.write",
  input: z.strictObject({ id: z.string(), overlapHours: Overlap }),
  async run(ctx, { id, overlapHours }): Promise<{ endpoint: Endpoint; secret: string }> {
    await findEndpoint(ctx, id)
    // Holds the row, so that two rotations at once leave one newest secret.
    await ctx.db.webhookEndpoint.updateMany({ where: { id }, data: { updatedAt: new Date() } })
    await retireSecrets(ctx, id, overlapHours)
    const secret = await addSecret(ctx, id)
    await recordEvent(ctx, "webhook.rotated", { webhookId: id })
    return { endpoint: await endpointOf(ctx, await findEndpoint(ctx, id)), secret }
  },
})
