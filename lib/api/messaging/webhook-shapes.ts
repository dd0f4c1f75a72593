import { z } from "zod"
import type { Delivery, Endpoint } from "../../domain/webhooks/schema.ts"
import { EVENT_TYPES, TEST_TYPE } from "../../domain/webhooks/schema.ts"
import { Dated, dated } from "./envelope.ts"

const DeliveryStatus = z.enum(["pending", "succeeded", "failed"])
const maybe = (at: Date | null) => at && dated(at)

export const EventTypes = z
  .array(z.enum(EVENT_TYPES))
  .describe("Which events are told; empty or left out = all")
  .meta({ examples: [["conversation.started", "message.created"]] })

export const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    description: z.string().nullable(),
    events: z.array(z.enum(EVENT_TYPES)),
    status: z.enum(["enabled", "disabled"]),
    disabled_reason: z
      .enum(["manual", "gone", "failing"])
      .nullable()
      .describe("gone: it answered 410; failing: it took nothing for three days"),
    disabled_at: Dated.nullable(),
    failing_since: Dated.nullable(),
    last_delivery: z
      .object({ id: z.uuid(), type: z.string(), status: DeliveryStatus, created_at: Dated })
      .nullable(),
    created_at: Dated,
    updated_at: Dated,
  })
  .meta({ id: "Webhook" })

export const WithWebhook = z.object({ ok: z.literal(true), webhook: Webhook })
export const WithSecret = WithWebhook.extend({
  secret: z
    .string()
    .describe("Shown in this answer only")
    .meta({ examples: ["whsec_…"] }),
})

export const shownWebhook = (endpoint: Endpoint) => ({
  id: endpoint.id,
  url: endpoint.url,
  description: endpoint.description,
  events: endpoint.events,
  status: endpoint.disabledAt ? "disabled" : "enabled",
  disabled_reason: endpoint.disabledReason,
  disabled_at: maybe(endpoint.disabledAt),
  failing_since: maybe(endpoint.failingSince),
  last_delivery: endpoint.lastDelivery && {
    id: endpoint.lastDelivery.id,
    type: endpoint.lastDelivery.type,
    status: endpoint.lastDelivery.status,
    created_at: dated(endpoint.lastDelivery.createdAt),
  },
  created_at: dated(endpoint.createdAt),
  updated_at: dated(endpoint.updatedAt),
})

export const ShownDelivery = z
  .object({
    id: z.uuid(),
    event_id: z.uuid().describe("The header webhook-id, the same in every attempt"),
    type: z.enum([...EVENT_TYPES, TEST_TYPE]),
    status: DeliveryStatus,
    attempt_count: z.int(),
    next_attempt_at: Dated.nullable(),
    occurred_at: Dated,
    created_at: Dated,
    attempts: z.array(
      z.object({
        status: z.int().nullable().describe("HTTP status; null where nothing answered"),
        duration_ms: z.int().nullable(),
        response_excerpt: z.string().nullable(),
        created_at: Dated,
      }),
    ),
  })
  .meta({ id: "WebhookDelivery" })

export const WithDelivery = z.object({ ok: z.literal(true), delivery: ShownDelivery })

export const shownDelivery = (delivery: Delivery) => ({
  id: delivery.id,
  event_id: delivery.eventId,
  type: delivery.type,
  status: delivery.status,
  attempt_count: delivery.attemptCount,
  next_attempt_at: maybe(delivery.nextAttemptAt),
  occurred_at: dated(delivery.occurredAt),
  created_at: dated(delivery.createdAt),
  attempts: delivery.attempts.map(({ status, durationMs, excerpt, createdAt }) => ({
    status,
    duration_ms: durationMs,
    response_excerpt: excerpt,
    created_at: dated(createdAt),
  })),
})
