import type { Prisma } from "../../db/generated/client.ts"
import type { Delivery } from "./schema.ts"

/** A delivery as the domain shows it. */
export const deliveryOf = ({ id, endpointId, eventId, type, status, ...row }: DeliveryRow): Delivery => ({
  id,
  endpointId,
  eventId,
  type,
  status,
  attemptCount: row.attemptCount,
  nextAttemptAt: row.nextAttemptAt,
  occurredAt: row.occurredAt,
  createdAt: row.createdAt,
  attempts: row.attempts.map(({ id, status, durationMs, excerpt, createdAt }) => ({
    id,
    status,
    durationMs,
    excerpt,
    createdAt,
  })),
})

export const withAttempts = {
  attempts: { orderBy: { id: "asc" } },
} satisfies Prisma.WebhookDeliveryInclude
export type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ include: typeof withAttempts }>
