import { z } from "zod"
import { command } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { recordEvent } from "../events/events.ts"
import { findEndpoint } from "./read-endpoints.ts"

/** Deletes an endpoint: invisible and silent at once, its log is cleaned up by the job `purge-deleted`. */
export const deleteEndpoint = command({
  permission: "webhooks.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    await findEndpoint(ctx, id)
    // The endpoint before its secrets, as they are rotated: nobody waits in a circle.
    await ctx.db.webhookEndpoint.updateMany({ where: { id }, data: { deletedAt: new Date() } })
    await ctx.db.webhookSecret.deleteMany({ where: { endpointId: id } })
    await recordEvent(ctx, "webhook.deleted", { webhookId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    return { id }
  },
})
