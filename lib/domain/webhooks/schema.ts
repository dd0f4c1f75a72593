import { z } from "zod"

/** What an endpoint can be told of. */
export const EVENT_TYPES = [
  "conversation.started",
  "conversation.ended",
  "conversation.person_requested",
  "conversation.assigned",
  "conversation.taken_over",
  "conversation.handed_back",
  "message.created",
  "answer.unanswered",
  "flow.ended",
  "contact.created",
  "contact.lead",
  "source.ready",
  "source.failed",
  "release.deployed",
  "limit.reached",
  "budget.reached",
] as const

/** Sent on request, to try an endpoint out. */
export const TEST_TYPE = "webhook.test"

/** Endpoints of one account, so that one event does not become a storm. */
export const MOST_ENDPOINTS = 20

const url = z
  .string()
  .trim()
  .max(2048, "must be at most 2,048 characters")
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), "must be an http or https address")
const events = z
  .array(z.enum(EVENT_TYPES, `must be among ${EVENT_TYPES.join(", ")}`))
  .max(50)
  .transform((types) => [...new Set(types)])
const description = z.string().trim().max(500).nullable()

export const EndpointInput = z.strictObject({
  url,
  description: description.default(null),
  /** Empty = all. */
  events: events.default([]),
})

export const EndpointSettings = z.strictObject({ url, description, events }).partial()

/** Hours that the old secret goes on signing beside a new one. */
export const Overlap = z.int().min(0).max(168).default(24)

export type DisabledReason = "manual" | "gone" | "failing"

export interface Endpoint {
  id: string
  url: string
  description: string | null
  /** Empty = all. */
  events: string[]
  /** Since when every attempt has failed. */
  failingSince: Date | null
  disabledAt: Date | null
  disabledReason: DisabledReason | null
  lastDelivery: Pick<Delivery, "id" | "type" | "status" | "createdAt"> | null
  createdAt: Date
  updatedAt: Date
}

export type DeliveryStatus = "pending" | "succeeded" | "failed"

export interface Delivery {
  id: string
  endpointId: string
  /** `webhook-id`, the same in every attempt. */
  eventId: string
  type: string
  status: DeliveryStatus
  attemptCount: number
  nextAttemptAt: Date | null
  occurredAt: Date
  createdAt: Date
  /** Oldest first. */
  attempts: Attempt[]
}

export interface Attempt {
  id: string
  /** HTTP status; null where nothing answered. */
  status: number | null
  durationMs: number | null
  /** The beginning of the answer. */
  excerpt: string | null
  createdAt: Date
}

/** What came of sending a delivery once. */
export type Outcome = Pick<Attempt, "status" | "durationMs" | "excerpt">
