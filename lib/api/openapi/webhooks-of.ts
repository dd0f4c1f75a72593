import type { RouteConfig } from "@asteasolutions/zod-to-openapi"
import { z } from "zod"
import { DeletedBody, WEBHOOK_EVENTS } from "../../domain/webhooks/webhooks.ts"

/** The section of the documents and their pages that tells of what webhooks are sent. */
export const WEBHOOK_TAG = {
  name: "Webhook events",
  description:
    "What a webhook is sent when something happens in the account, signed by the rules of Standard Webhooks.",
}

const headers = z.object({
  "webhook-id": z.uuid().describe("The event's id, the same in every attempt"),
  "webhook-timestamp": z
    .string()
    .describe("Seconds since 1970, of this attempt")
    .meta({ examples: ["1768473000"] }),
  "webhook-signature": z
    .string()
    .describe("v1, and the base64 of HMAC-SHA256 over id.timestamp.body; one for each secret that is valid")
    .meta({ examples: ["v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="] }),
})

const responses = {
  "2XX": { description: "The event is accepted; within 20 seconds" },
  "410": { description: "The webhook is switched off" },
  default: { description: "The event is sent again later, for three days" },
}

/** What the library is told of each event that webhooks are sent, from the declarations that make the bodies. */
export const webhooksOf = (): RouteConfig[] =>
  Object.entries(WEBHOOK_EVENTS).map(([type, { summary, data }]) => ({
    method: "post",
    path: type,
    tags: [WEBHOOK_TAG.name],
    summary,
    operationId: `on${type.replaceAll(/(?:^|[._])(\w)/g, (_, letter) => letter.toUpperCase())}`,
    security: [],
    request: {
      headers,
      body: { required: true, content: { "application/json": { schema: bodyOf(type, data) } } },
    },
    responses,
  }))

const bodyOf = (type: string, data: z.ZodType) =>
  z.object({
    id: z.uuid().describe("The event's id, as in webhook-id"),
    type: z.literal(type),
    timestamp: z.iso.datetime().describe("When it happened"),
    data: z
      .union([data, DeletedBody])
      .describe("As things stand when it is sent; what was deleted by then comes as its ids alone"),
  })
