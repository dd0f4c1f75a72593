import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Scope } from "../../db/transaction.ts"
import { type DeliveryRow, deliveryOf, withAttempts } from "./delivery-of.ts"
import { findEndpoint } from "./endpoints.ts"
import type { Delivery } from "./schema.ts"

/** A page of an endpoint's deliveries, newest first unless asked otherwise. Throws `not_found`. */
export const listDeliveries = query({
  permission: "webhooks.read",
  input: Cursor.omit({ meta: true }).extend({ endpointId: z.string() }),
  async run(ctx, { endpointId, ...cursor }): Promise<Delivery[]> {
    const { id } = await findEndpoint(ctx, endpointId)
    const { where, orderBy, take } = cursorArgs({ ...cursor, meta: {} }, { endpointId: id })
    const { AND: _, ...position } = where
    const rows = await ctx.db.webhookDelivery.findMany({
      where: position,
      orderBy,
      take,
      include: withAttempts,
    })
    return rows.map(deliveryOf)
  },
})

/** One delivery of an endpoint. Throws `not_found`. */
export const getDelivery = query({
  permission: "webhooks.read",
  input: z.strictObject({ endpointId: z.string(), id: z.string() }),
  run: async (ctx, { endpointId, id }): Promise<Delivery> =>
    deliveryOf(await findDelivery(ctx, endpointId, id)),
})

/** The row of a delivery. Throws `not_found`. */
export async function findDelivery(ctx: Scope, endpointId: string, id: string): Promise<DeliveryRow> {
  await findEndpoint(ctx, endpointId)
  const where = { id, endpointId }
  const row = isId(id) ? await ctx.db.webhookDelivery.findFirst({ where, include: withAttempts }) : null
  if (!row) throw notFound("delivery")
  return row
}
