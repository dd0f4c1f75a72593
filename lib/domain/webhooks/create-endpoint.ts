import { procedure } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { checkAddress } from "../../core/safe-fetch.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { endpointOf } from "./endpoint-of.ts"
import { findEndpoint } from "./read-endpoints.ts"
import { type Endpoint, EndpointInput, MOST_ENDPOINTS } from "./schema.ts"
import { addSecret } from "./secrets.ts"

/**
 * Makes an endpoint that is told of events from now on. `secret` is its only appearance. Throws `unprocessable` for an
 * address that is not public, `conflict` beyond the number of endpoints that an account may have.
 */
export const createEndpoint = procedure({
  permission: "webhooks.write",
  input: EndpointInput,
  async run(ctx, input): Promise<{ endpoint: Endpoint; secret: string }> {
    await checkAddress(input.url, { log: ctx.log })
    return transaction(ctx, async (scope) => {
      await holdEndpoints(scope)
      if ((await scope.db.webhookEndpoint.count({ where: { deletedAt: null } })) >= MOST_ENDPOINTS)
        throw new LiveryError(
          "conflict",
          `An account has at most ${MOST_ENDPOINTS} webhooks: delete one first`,
        )
      const id = newId()
      await scope.db.webhookEndpoint.createMany({ data: [{ id, ...input }] })
      const secret = await addSecret(scope, id)
      await recordEvent(scope, "webhook.created", { webhookId: id })
      return { endpoint: await endpointOf(scope, await findEndpoint(scope, id)), secret }
    })
  },
})

/** Lets one transaction at a time change how many endpoints the account has. */
async function holdEndpoints(ctx: Scope): Promise<void> {
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`webhooks:${ctx.account.id}`}, 0))`
}
