import { z } from "zod"
import { getDelivery, listDeliveries, replayDelivery } from "../../domain/webhooks/webhooks.ts"
import { route } from "../route.ts"
import { ok } from "./envelope.ts"
import { ShownDelivery, shownDelivery, WithDelivery } from "./webhook-shapes.ts"

const READ = { method: "GET", tag: "Webhooks", permission: "webhooks.read" } as const
const one = "/webhooks/{webhook_id}/deliveries/{delivery_id}"
const params = z.object({ webhook_id: z.string(), delivery_id: z.string() })

const list = route({
  ...READ,
  path: "/webhooks/{webhook_id}/deliveries",
  summary: "List deliveries",
  description: "The log of thirty days, newest first.",
  params: z.object({ webhook_id: z.string() }),
  query: z.object({
    cursor: z.string().optional().describe("Id of the last delivery seen"),
    take: z.coerce.number().int().min(1).max(100).optional().describe("1 to 100, 20 unless given"),
  }),
  responses: {
    200: {
      description: "A page; the cursor of the next is the id of its last delivery, or empty",
      schema: z.object({ ok: z.literal(true), deliveries: z.array(ShownDelivery), cursor: z.string() }),
    },
  },
  async handler(ctx, { params: { webhook_id: endpointId }, query: { cursor, take = 20 } }) {
    const deliveries = await listDeliveries(ctx, { endpointId, take, ...(cursor && { cursor }) })
    const next = deliveries.length === take ? deliveries.at(-1)?.id : undefined
    return ok({ deliveries: deliveries.map(shownDelivery), cursor: next ?? "" })
  },
})

const get = route({
  ...READ,
  path: one,
  summary: "Get delivery",
  params,
  responses: { 200: { description: "The delivery", schema: WithDelivery } },
  handler: async (ctx, { params: { webhook_id: endpointId, delivery_id: id } }) =>
    ok({ delivery: shownDelivery(await getDelivery(ctx, { endpointId, id })) }),
})

const replay = route({
  method: "POST",
  tag: "Webhooks",
  permission: "webhooks.write",
  atomic: true,
  path: `${one}/replay`,
  summary: "Replay delivery",
  description: "Sends it again at once, under the same webhook-id.",
  doing: "replaying a delivery",
  params,
  body: z.strictObject({}).default({}),
  responses: { 200: { description: "The delivery, which is about to be sent", schema: WithDelivery } },
  handler: async (ctx, { params: { webhook_id: endpointId, delivery_id: id } }) =>
    ok({ delivery: shownDelivery(await replayDelivery(ctx, { endpointId, id })) }),
})

export const webhookDeliveryRoutes = [list, get, replay]
