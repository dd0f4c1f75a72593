import { z } from "zod"
import {
  disableEndpoint,
  enableEndpoint,
  rotateSecret,
  testEndpoint,
} from "../../domain/webhooks/webhooks.ts"
import { route } from "../route.ts"
import { ok } from "./envelope.ts"
import { shownDelivery, shownWebhook, WithDelivery, WithSecret, WithWebhook } from "./webhook-shapes.ts"

const WRITE = { method: "POST", tag: "Webhooks", permission: "webhooks.write", atomic: true } as const
const params = z.object({ webhook_id: z.string() })
const body = z.strictObject({}).default({})

const test = route({
  ...WRITE,
  path: "/webhooks/{webhook_id}/test",
  summary: "Send test event",
  description:
    "Sends webhook.test, whatever events the webhook is told of. The delivery log says what became of it.",
  doing: "testing a webhook",
  params,
  body,
  responses: { 200: { description: "The delivery, which is about to be sent", schema: WithDelivery } },
  handler: async (ctx, { params: { webhook_id: id } }) =>
    ok({ delivery: shownDelivery(await testEndpoint(ctx, { id })) }),
})

const rotate = route({
  ...WRITE,
  path: "/webhooks/{webhook_id}/rotate",
  summary: "Rotate secret",
  description: "Deliveries are signed with the old secret too until the overlap is over.",
  doing: "rotating a secret",
  confidential: true,
  params,
  body: z
    .strictObject({
      overlap_hours: z
        .int()
        .min(0)
        .max(168)
        .optional()
        .describe("0 to 168, 24 unless given; 0 ends the old one at once"),
    })
    .default({}),
  responses: { 200: { description: "The webhook and its new secret", schema: WithSecret } },
  async handler(ctx, { params: { webhook_id: id }, body: { overlap_hours: overlapHours } }) {
    const { endpoint, secret } = await rotateSecret(ctx, { id, overlapHours })
    return ok({ webhook: shownWebhook(endpoint), secret })
  },
})

const disable = route({
  ...WRITE,
  path: "/webhooks/{webhook_id}/disable",
  summary: "Disable webhook",
  description: "What is on its way waits; what happens from now on is not kept for it.",
  params,
  body,
  responses: { 200: { description: "The webhook", schema: WithWebhook } },
  handler: async (ctx, { params: { webhook_id: id } }) =>
    ok({ webhook: shownWebhook(await disableEndpoint(ctx, { id })) }),
})

const enable = route({
  ...WRITE,
  path: "/webhooks/{webhook_id}/enable",
  summary: "Enable webhook",
  params,
  body,
  responses: { 200: { description: "The webhook", schema: WithWebhook } },
  handler: async (ctx, { params: { webhook_id: id } }) =>
    ok({ webhook: shownWebhook(await enableEndpoint(ctx, { id })) }),
})

export const webhookActionRoutes = [test, rotate, disable, enable]
