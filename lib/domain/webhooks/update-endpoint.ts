import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { checkAddress } from "../../core/safe-fetch.ts"
import { transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { endpointOf } from "./endpoint-of.ts"
import { findEndpoint } from "./read-endpoints.ts"
import { type Endpoint, EndpointSettings } from "./schema.ts"

/** Changes what is named and leaves the rest. Throws `unprocessable` for an address that is not public. */
export const updateEndpoint = procedure({
  permission: "webhooks.write",
  input: z.strictObject({ id: z.string(), settings: EndpointSettings }),
  async run(ctx, { id, settings: { url, description, events } }): Promise<Endpoint> {
    await transaction(ctx, (scope) => findEndpoint(scope, id), { readOnly: true })
    if (url !== undefined) await checkAddress(url, { log: ctx.log })
    return transaction(ctx, async (scope) => {
      const changes = {
        ...(url !== undefined && { url }),
        ...(description !== undefined && { description }),
        ...(events !== undefined && { events }),
      }
      await scope.db.webhookEndpoint.updateMany({ where: { id, deletedAt: null }, data: changes })
      await recordEvent(scope, "webhook.updated", { webhookId: id })
      return endpointOf(scope, await findEndpoint(scope, id))
    })
  },
})
