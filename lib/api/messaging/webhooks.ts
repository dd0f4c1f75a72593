import { z } from "zod"
import {
  createEndpoint,
  deleteEndpoint,
  getEndpoint,
  listEndpoints,
  updateEndpoint,
} from "../../domain/webhooks/webhooks.ts"
import { route } from "../route.ts"
import { ok } from "./envelope.ts"
import { EventTypes, shownWebhook, Webhook, WithSecret, WithWebhook } from "./webhook-shapes.ts"

const tag = "Webhooks"
const READ = { tag, permission: "webhooks.read" } as const
const WRITE = { tag, permission: "webhooks.write" } as const
const path = "/webhooks/{webhook_id}"
const params = z.object({ webhook_id: z.string() })

const url = z.string().meta({
  description: "http or https, port 80 or 443, a public address",
  examples: ["https://example.com/hooks"],
})
const description = z.string().nullable()

const create = route({
  ...WRITE,
  method: "POST",
  path: "/webhooks",
  summary: "Create webhook",
  description: "The answer shows the secret that deliveries are signed with, for the only time.",
  doing: "creating a webhook",
  confidential: true,
  body: z.strictObject({ url, description: description.optional(), events: EventTypes.optional() }),
  responses: { 200: { description: "The webhook and its secret", schema: WithSecret } },
  async handler(ctx, { body }) {
    const { endpoint, secret } = await createEndpoint(ctx, body)
    return ok({ webhook: shownWebhook(endpoint), secret })
  },
})

const list = route({
  ...READ,
  method: "GET",
  path: "/webhooks",
  summary: "List webhooks",
  responses: {
    200: {
      description: "All of the account, oldest first",
      schema: z.object({ ok: z.literal(true), webhooks: z.array(Webhook) }),
    },
  },
  handler: async (ctx) => ok({ webhooks: (await listEndpoints(ctx, {})).map(shownWebhook) }),
})

const get = route({
  ...READ,
  method: "GET",
  path,
  summary: "Get webhook",
  params,
  responses: { 200: { description: "The webhook", schema: WithWebhook } },
  handler: async (ctx, { params: { webhook_id: id } }) =>
    ok({ webhook: shownWebhook(await getEndpoint(ctx, { id })) }),
})

const update = route({
  ...WRITE,
  method: "PUT",
  path,
  summary: "Update webhook",
  description: "Fields that are left out stay as they are.",
  doing: "updating a webhook",
  params,
  body: z.strictObject({ url, description, events: EventTypes }).partial(),
  responses: { 200: { description: "The webhook", schema: WithWebhook } },
  handler: async (ctx, { params: { webhook_id: id }, body: settings }) =>
    ok({ webhook: shownWebhook(await updateEndpoint(ctx, { id, settings })) }),
})

const remove = route({
  ...WRITE,
  method: "DELETE",
  path,
  summary: "Delete webhook",
  params,
  responses: { 200: { description: "Its id", schema: z.object({ ok: z.literal(true), id: z.uuid() }) } },
  handler: async (ctx, { params: { webhook_id: id } }) => ok(await deleteEndpoint(ctx, { id })),
})

export const webhookRoutes = [create, list, get, update, remove]
