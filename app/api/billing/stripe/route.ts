import { readText } from "#lib/api/web/read-text.ts"
import { refuse } from "#lib/api/web/refuse.ts"
import { makeLog } from "#lib/core/log.ts"
import { takeStripeEvent } from "#lib/domain/billing/billing.ts"

/** More than any event of Stripe's has. */
const MOST_BYTES = 512 * 1024

/** Where Stripe tells what happened to agencies' clients (docs/billing.md); its signature is all that counts. */
export async function POST(request: Request): Promise<Response> {
  try {
    const body = await readText(request, MOST_BYTES)
    await takeStripeEvent(body, request.headers.get("stripe-signature"))
    return new Response(null, { status: 204 })
  } catch (error) {
    return refuse(error, makeLog())
  }
}
