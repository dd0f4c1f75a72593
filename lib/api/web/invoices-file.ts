import type { Context } from "../../core/context.ts"
import { currencyDigits, inUnits } from "../../core/currencies.ts"
import { pageOfInvoices } from "../../domain/billing/billing.ts"
import type { InvoiceRow, InvoiceState } from "../../domain/billing/schema.ts"
import { csvRow } from "../csv.ts"

const COLUMNS: [string, (invoice: InvoiceRow) => unknown][] = [
  ["Number", ({ number }) => number],
  ["Client", ({ clientName }) => clientName],
  ["Client id", ({ clientId }) => clientId],
  ["Date", ({ issuedAt }) => day(issuedAt)],
  ["Due", ({ dueAt }) => day(dueAt)],
  ["State", ({ state }) => state],
  ["Paid", ({ paidAt }) => paidAt && day(paidAt)],
  ["Net", ({ net, currency }) => units(net, currency)],
  ["Tax", ({ tax, currency }) => units(tax, currency)],
  ["Total", ({ total, currency }) => units(total, currency)],
  ["Currency", ({ currency }) => currency],
]

/** The agency's invoices as a table for its books, newest first, a piece at a time; amounts with a point, days in UTC. */
export async function* invoicesCsv(
  ctx: Context,
  wanted: { state?: InvoiceState; clientId?: string },
): AsyncGenerator<string, void> {
  yield `\ufeff${csvRow(COLUMNS.map(([name]) => name))}`
  let before: string | undefined
  do {
    const { invoices } = await pageOfInvoices(ctx, { ...wanted, ...(before && { before }), perPage: 100 })
    yield invoices.map((invoice) => csvRow(COLUMNS.map(([, of]) => of(invoice)))).join("")
    before = invoices.at(-1)?.id
  } while (before)
}

const day = (at: Date): string => at.toISOString().slice(0, 10)

const units = (amount: number, currency: string): string =>
  inUnits(amount, currency).toFixed(currencyDigits(currency))
