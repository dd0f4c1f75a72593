import type { Invoice as Row } from "../../db/generated/client.ts"
import type { Invoice, InvoiceLine, InvoiceRow, InvoiceState } from "./schema.ts"

/** A stored invoice as lists show it. */
export const invoiceRowOf = (row: Row, now = new Date()): InvoiceRow => ({
  id: row.id,
  clientId: row.clientId,
  clientName: (row.buyer as Invoice["buyer"]).name,
  number: row.number,
  state: stateOf(row, now),
  currency: row.currency,
  net: row.net,
  tax: row.tax,
  total: row.total,
  issuedAt: row.issuedAt,
  dueAt: row.dueAt,
  paidAt: row.paidAt,
})

/** A stored invoice with all that stands on it. */
export const invoiceOf = (row: Row): Invoice => ({
  ...invoiceRowOf(row),
  lines: row.lines as unknown as InvoiceLine[],
  taxName: row.taxName,
  taxRate: row.taxRate,
  seller: row.seller as Invoice["seller"],
  buyer: row.buyer as Invoice["buyer"],
  periodStart: row.periodStart,
  periodEnd: row.periodEnd,
  voidedAt: row.voidedAt,
})

const stateOf = ({ status, dueAt }: Row, now: Date): InvoiceState =>
  status === "open" && dueAt < now ? "overdue" : status
