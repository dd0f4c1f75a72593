import { newId } from "../../core/ids.ts"
import { enqueue } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import type { Billing, Charge, InvoiceLine } from "./schema.ts"
import { totalsOf } from "./totals.ts"

const DAY = 86_400_000

/** Taken with the invoice in one transaction, which others of the agency wait for: no number is missing or used twice. */
const NUMBER = `update "BillingProfile" set "nextNumber" = "nextNumber" + 1 where "accountId" = $1::uuid
  returning "nextNumber" - 1 as number`

/** Writes the invoice of a period in the caller's transaction; one over nothing is paid as it is written. Returns its id. */
export async function issueInvoice(
  ctx: Scope,
  billing: Billing,
  client: { id: string; name: string; email: string | null },
  { name, price, credit, currency, periodStart, periodEnd }: Charge,
  now: Date,
): Promise<string> {
  const { rows } = await sqlOf(ctx.db).query<{ number: number }>({ text: NUMBER, values: [ctx.account.id] })
  const lines: InvoiceLine[] = [{ kind: "plan", plan: name, amount: price }]
  if (credit > 0) lines.push({ kind: "credit", plan: name, amount: -credit })
  const totals = totalsOf(price - credit, billing)
  const number = `${billing.invoicePrefix}${String(rows[0]?.number).padStart(4, "0")}`
  const { sellerName, sellerAddress, taxId, taxName, taxRate, paymentText, dueDays } = billing
  const id = newId()
  await ctx.db.invoice.createMany({
    data: [
      {
        id,
        clientId: client.id,
        number,
        currency,
        lines: lines.map((line) => ({ ...line })),
        ...totals,
        taxName,
        taxRate,
        seller: { name: sellerName, address: sellerAddress, taxId, paymentText },
        buyer: { name: client.name, email: client.email },
        periodStart,
        periodEnd,
        issuedAt: now,
        dueAt: new Date(now.getTime() + dueDays * DAY),
        ...(totals.total === 0 && { status: "paid" as const, paidAt: now }),
      },
    ],
  })
  await recordEvent(ctx, "invoice.issued", { clientId: client.id, invoiceId: id }, number)
  if (totals.total > 0) await enqueue(ctx, "mail-invoice", { invoiceId: id, about: "issued" })
  return id
}
