import type { Context } from "../../core/context.ts"
import { deleteOwn } from "../../db/delete-in-batches.ts"
import { transaction } from "../../db/transaction.ts"

const GONE = `"endpointId" in (select id from "WebhookEndpoint" where "accountId" = $1::uuid and "deletedAt" is not null)`

/** Removes deleted endpoints for good, their log first. */
export async function purgeWebhooks(ctx: Context): Promise<void> {
  await deleteOwn(ctx, { table: "WebhookDelivery", where: GONE, values: [] })
  await transaction(ctx, ({ db }) => db.webhookEndpoint.deleteMany({ where: { deletedAt: { not: null } } }))
}
