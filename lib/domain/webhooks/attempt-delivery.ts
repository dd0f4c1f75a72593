import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { safeFetch } from "../../core/safe-fetch.ts"
import type { WebhookDelivery } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import type { Subject } from "../events/events.ts"
import { describeEvent } from "./describe-event.ts"
import { recordAttempt } from "./record-attempt.ts"
import type { Outcome } from "./schema.ts"
import { signDelivery } from "./sign-delivery.ts"

const TIMEOUT_MS = 20_000
const READ_BYTES = 4_096
const SHOWN = 500

export interface Target {
  url: string
  secrets: readonly string[]
}

/** Sends a delivery once and writes down what came of it. No connection to the database is held while it is sent. */
export async function attemptDelivery(
  ctx: Context,
  { url, secrets }: Target,
  delivery: WebhookDelivery,
): Promise<void> {
  const { eventId, type, occurredAt } = delivery
  const subject = delivery.subject as Subject
  const data = await transaction(ctx, (scope) => describeEvent(scope, type, subject), { readOnly: true })
  const body = JSON.stringify({ id: eventId, type, timestamp: occurredAt.toISOString(), data })
  const at = new Date()
  const outcome = await send(ctx, url, body, signDelivery(eventId, at, body, secrets))
  await recordAttempt(ctx, delivery, outcome, at)
}

/** A redirect is no acceptance: secrets and content go to the address that was entered, and nowhere else. */
async function send(
  ctx: Context,
  url: string,
  body: string,
  signature: Record<string, string>,
): Promise<Outcome> {
  const start = performance.now()
  try {
    const { status, bytes } = await safeFetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...signature },
      redirects: 0,
      timeoutMs: TIMEOUT_MS,
      maxBytes: READ_BYTES,
      truncate: true,
      signal: ctx.signal,
      log: ctx.log,
    })
    return { status, durationMs: Math.round(performance.now() - start), excerpt: excerptOf(bytes) }
  } catch (error) {
    if (!isLiveryError(error)) throw error
    return { status: null, durationMs: null, excerpt: null }
  }
}

/** The beginning of an answer on as many lines as it has, without what a terminal or a database would stumble over. */
const excerptOf = (bytes: Uint8Array): string | null =>
  new TextDecoder()
    .decode(bytes)
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim()
    .slice(0, SHOWN)
    .toWellFormed() || null
