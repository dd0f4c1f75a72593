import type { WebhookEndpoint as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import type { DisabledReason, Endpoint } from "./schema.ts"

/** An endpoint as the domain shows it: never its secrets. */
export async function endpointOf(ctx: Scope, row: Row): Promise<Endpoint> {
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
