import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { checkAddress } from "../../core/safe-fetch.ts"
import { command, query } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { WebhookEndpoint as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { enqueueDeliveries } from "./enqueue-deliveries.ts"
import {
  type DisabledReason,
  type Endpoint,
  EndpointInput,
  EndpointSettings,
  MOST_ENDPOINTS,
  Overlap,
} from "./schema.ts"
import { addSecret, retireSecrets } from "./secrets.ts"

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
      await lockEndpoints(scope)
      if ((await scope.db.webhookEndpoint.count({ where: { deletedAt: null } })) >= MOST_ENDPOINTS)
        throw new LiveryError(
          "conflict",
          `An account has at most ${MOST_ENDPOINTS} webhooks: delete one first`,
        )
      const id = newId()
      await scope.db.webhookEndpoint.createMany({ data: [{ id, ...input }] })
      const secret = await addSecret(scope, id)
      await recordEvent(scope, "webhook.created", { webhookId: id }, input.url)
      return { endpoint: await endpointOf(scope, await findEndpoint(scope, id)), secret }
    })
  },
})

/** Lets one transaction at a time change how many endpoints the account has. */
async function lockEndpoints(ctx: Scope): Promise<void> {
  await lockByName(ctx, `webhooks:${ctx.account.id}`)
}

/** The account's endpoints, oldest first. */
export const listEndpoints = query({
  permission: "webhooks.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Endpoint[]> {
    const rows = await ctx.db.webhookEndpoint.findMany({ where: { deletedAt: null }, orderBy: { id: "asc" } })
    const endpoints: Endpoint[] = []
    for (const row of rows) endpoints.push(await endpointOf(ctx, row))
    return endpoints
  },
})

/** One endpoint. Throws `not_found`. */
export const getEndpoint = query({
  permission: "webhooks.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<Endpoint> => endpointOf(ctx, await findEndpoint(ctx, id)),
})

/** The row of an endpoint. Throws `not_found`. */
export async function findEndpoint(ctx: Scope, id: string): Promise<Row> {
  const row = isId(id) ? await ctx.db.webhookEndpoint.findFirst({ where: { id, deletedAt: null } }) : null
  if (!row) throw notFound("webhook")
  return row
}

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
    await recordEvent(ctx, "webhook.disabled", { webhookId: id }, row.url)
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
    await recordEvent(ctx, "webhook.enabled", { webhookId: id }, row.url)
    await enqueueDeliveries(ctx, id)
    return endpointOf(ctx, await findEndpoint(ctx, id))
  },
})

/** Gives an endpoint a new secret, shown only here. The old one signs beside it for the hours of overlap. */
export const rotateSecret = command({
  permission: "webhooks.write",
  input: z.strictObject({ id: z.string(), overlapHours: Overlap }),
  async run(ctx, { id, overlapHours }): Promise<{ endpoint: Endpoint; secret: string }> {
    const { url } = await findEndpoint(ctx, id)
    // Holds the row, so that two rotations at once leave one newest secret.
    await ctx.db.webhookEndpoint.updateMany({ where: { id }, data: { updatedAt: new Date() } })
    await retireSecrets(ctx, id, overlapHours)
    const secret = await addSecret(ctx, id)
    await recordEvent(ctx, "webhook.rotated", { webhookId: id }, url)
    return { endpoint: await endpointOf(ctx, await findEndpoint(ctx, id)), secret }
  },
})

/** Deletes an endpoint: invisible and silent at once, its log is cleaned up by the job `purge-deleted`. */
export const deleteEndpoint = command({
  permission: "webhooks.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    const { url } = await findEndpoint(ctx, id)
    // The endpoint before its secrets, as they are rotated: nobody waits in a circle.
    await ctx.db.webhookEndpoint.updateMany({ where: { id }, data: { deletedAt: new Date() } })
    await ctx.db.webhookSecret.deleteMany({ where: { endpointId: id } })
    await recordEvent(ctx, "webhook.deleted", { webhookId: id }, url)
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    return { id }
  },
})

/** An endpoint as the domain shows it: never its secrets. */
async function endpointOf(ctx: Scope, row: Row): Promise<Endpoint> {
  const lastDelivery = await ctx.db.webhookDelivery.findFirst({
    where: { endpointId: row.id },
    select: { id: true, type: true, status: true, createdAt: true },
    orderBy: { id: "desc" },
  })
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events,
    failingSince: row.failingSince,
    disabledAt: row.disabledAt,
    disabledReason: row.disabledReason as DisabledReason | null,
    lastDelivery,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}
