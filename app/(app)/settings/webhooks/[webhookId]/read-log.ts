import type { Context } from "#lib/core/context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import type { Delivery, Endpoint } from "#lib/domain/webhooks/schema.ts"
import { listDeliveries } from "#lib/domain/webhooks/webhooks.ts"

export const PER_PAGE = 25
/** A delivery that is due within so long is worth waiting for on the page. */
const SOON = 15_000

/** A page of the log before a delivery; a position that makes no sense is the beginning. */
export const readLog = (ctx: Context, endpointId: string, before: string | undefined): Promise<Delivery[]> =>
  listDeliveries(ctx, { endpointId, take: PER_PAGE, ...(before && { cursor: before }) }).catch((error) => {
    if (before && isLiveryError(error) && error.code === "invalid_input")
      return readLog(ctx, endpointId, undefined)
    throw error
  })

/** What something is, or null where it does not exist. */
export const found = <T>(reading: Promise<T>): Promise<T | null> => reading.catch(nullIfNotFound)

/** The address of a webhook's log at a position, with a delivery opened or not. */
export function logAddress(id: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const search = new URLSearchParams(given).toString()
  return `/settings/webhooks/${id}${search && `?${search}`}`
}

/** How many deliveries are settled or will not be for a while. */
export function progressOf(deliveries: readonly Delivery[], { disabledAt }: Endpoint) {
  const soon = Date.now() + SOON
  const waiting = disabledAt
    ? []
    : deliveries.filter(({ nextAttemptAt }) => nextAttemptAt && nextAttemptAt.getTime() < soon)
  return { ready: deliveries.length - waiting.length, total: deliveries.length }
}
