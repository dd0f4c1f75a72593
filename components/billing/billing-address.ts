import { isId } from "#lib/core/ids.ts"
import type { InvoiceState } from "#lib/domain/billing/schema.ts"

/** In the order in which they are offered. */
export const STATES = ["open", "overdue", "paid", "void"] as const satisfies readonly InvoiceState[]

export interface BillingQuery {
  state?: InvoiceState | undefined
  /** Id of the client whose invoices are shown. */
  client?: string | undefined
  page?: number | undefined
}

/** The address of the list of invoices as a query shows it. */
export function billingAddress(query: BillingQuery, path = "/billing"): string {
  const named = Object.entries(query).filter(([name, value]) => value && !(name === "page" && value === 1))
  const search = new URLSearchParams(named.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

/** What an address asks for; what is malformed counts as not asked. */
export function billingQuery(parameters: Record<string, string | string[] | undefined>): BillingQuery {
  const { state, client, page } = parameters
  const number = Number(page)
  return {
    state: STATES.find((each) => each === state),
    client: typeof client === "string" && isId(client) ? client : undefined,
    page: Number.isSafeInteger(number) && number > 0 && number < 100_000 ? number : 1,
  }
}
