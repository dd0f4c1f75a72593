import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { WebhookEndpoint as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { endpointOf } from "./endpoint-of.ts"
import type { Endpoint } from "./schema.ts"

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
