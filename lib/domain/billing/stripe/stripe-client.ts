import Stripe from "stripe"
import { env } from "../../../core/env.ts"
import { LiveryError } from "../../../core/errors.ts"
import { once } from "../../../core/runtime.ts"

const PATIENCE_MS = 20_000

/** Whether this install can have clients charged by Stripe (`STRIPE_SECRET_KEY`). */
export const canStripe = (): boolean => env().STRIPE_SECRET_KEY !== undefined

/** Stripe as the operator's account is known there. Throws `unprocessable` where the install has no key. */
export function stripe(): Stripe {
  const key = env().STRIPE_SECRET_KEY
  if (!key) throw new LiveryError("unprocessable", "This install is not connected to Stripe")
  return once(
    "billing.stripe",
    () => new Stripe(key, { ...server(), timeout: PATIENCE_MS, maxNetworkRetries: 2, telemetry: false }),
  )
}

function server() {
  const address = env().STRIPE_API_URL
  if (!address) return {}
  const { hostname, port, protocol } = new URL(address)
  const scheme = protocol === "http:" ? ("http" as const) : ("https" as const)
  return { host: hostname, port: port || (scheme === "http" ? 80 : 443), protocol: scheme }
}

/**
 * Waits for Stripe. What it refuses or cannot do becomes `upstream` in words for an agency's owner; its own message is in
 * the cause, for the log, since it may name what is none of the reader's business.
 */
export async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError)) throw cause
    throw new LiveryError("upstream", "Stripe did not do that", { system: "STRIPE" }, { cause })
  }
}
