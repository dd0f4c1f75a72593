import type { Scope } from "../../db/transaction.ts"
import type { Subject } from "../events/events.ts"
import { WEBHOOK_EVENTS } from "./webhook-events.ts"

/**
 * What a delivery says of its event, as it stands now: names as on the wire, dates in ISO 8601. What has been deleted
 * meanwhile comes as its ids alone.
 */
export async function describeEvent(ctx: Scope, type: string, subject: Subject): Promise<object> {
  const event = Object.hasOwn(WEBHOOK_EVENTS, type)
    ? WEBHOOK_EVENTS[type as keyof typeof WEBHOOK_EVENTS]
    : null
  if (!event) return named(subject)
  return (await event.describe(ctx, subject)) ?? { deleted: true, ...named(subject) }
}

/** Ids as the wire names them: `conversation_id`. */
const named = (subject: Subject) =>
  Object.fromEntries(
    Object.entries(subject).map(([name, id]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      id,
    ]),
  )
