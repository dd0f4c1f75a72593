import type { Context } from "#lib/core/context.ts"
import { systemSql } from "#lib/db/system.ts"
import { getSubscription, pageOfInvoices, saveBilling, setInvoicePaid } from "#lib/domain/billing/billing.ts"
import { assignPlan } from "#lib/domain/clients/clients.ts"
import { createPlan } from "#lib/domain/price-list/price-list.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"

/** An agency that charges, with a plan of 30.00 a month, one of 90.00, and a client on the first. */
export async function makeSelling() {
  const agency = (await makeAgency()).ctx
  await saveBilling(agency, { mode: "manual", sellerName: "Acme Ltd", invoicePrefix: "A-", taxRate: 2000 })
  const pro = (await createPlan(agency, { name: "Pro", price: 3000 })).id
  const max = (await createPlan(agency, { name: "Max", price: 9000 })).id
  const client = await makeSibling(agency.account.id)
  const clientId = client.account.id
  await assignPlan(agency, { clientId, planId: pro })
  return { agency, client, clientId, pro, max }
}

/** Lets days go by for a client, as what is stored of it tells the time. */
export async function pass(clientId: string, days: number): Promise<void> {
  const values = [clientId, days]
  await systemSql().query({
    text: `update "Subscription" set "anchorAt" = "periodStart" - make_interval(days => $2),
      "periodStart" = "periodStart" - make_interval(days => $2),
      "periodEnd" = "periodStart" - make_interval(days => $2) + interval '1 month'
      where "clientId" = $1::uuid`,
    values,
  })
  await systemSql().query({
    text: `update "Invoice" set "issuedAt" = "issuedAt" - make_interval(days => $2),
      "dueAt" = "dueAt" - make_interval(days => $2) where "clientId" = $1::uuid`,
    values,
  })
}

/** What a client is charged for, and what its invoices say, oldest first. */
export async function bookOf(agency: Context, clientId: string) {
  const { invoices } = await pageOfInvoices(agency, { clientId, perPage: 100 })
  return { subscription: await getSubscription(agency, { clientId }), invoices: invoices.reverse() }
}

/** Notes that everything is paid that a client was charged. */
export async function payAll(agency: Context, clientId: string): Promise<void> {
  const { invoices } = await pageOfInvoices(agency, { clientId, perPage: 100 })
  for (const { id } of invoices) await setInvoicePaid(agency, { id, isPaid: true })
}
