import type { AccountStatus } from "../../core/context.ts"
import { enqueue } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import type { Billing } from "./schema.ts"

/** What a client is paused for; the invoice, where it is one of ours. */
export interface Owed {
  invoiceId?: string
}

/** The client's invoices that are open and whose day has passed, the oldest first. */
const OVERDUE = `select id, "remindedAt", "dueAt" + make_interval(days => $2) < now() as "isOver" from "Invoice"
  where "accountId" = $3::uuid and "clientId" = $1::uuid and status = 'open' and "dueAt" < now() order by "dueAt", id`

interface Overdue {
  id: string
  remindedAt: Date | null
  isOver: boolean
}

/** The oldest invoice that a client owes past its day and the days of grace; reminds it once of each past its day. */
export async function owedInvoice(
  ctx: Scope,
  clientId: string,
  { graceDays }: Billing,
): Promise<Owed | null> {
  const values = [clientId, graceDays, ctx.account.id]
  const { rows } = await sqlOf(ctx.db).query<Overdue>({ text: OVERDUE, values })
  for (const invoice of rows.filter(({ remindedAt }) => !remindedAt)) {
    await ctx.db.invoice.updateMany({ where: { id: invoice.id }, data: { remindedAt: new Date() } })
    await enqueue(ctx, "mail-invoice", { invoiceId: invoice.id, about: "overdue" })
  }
  const owed = rows.find(({ isOver }) => isOver)
  return owed ? { invoiceId: owed.id } : null
}

/** Pauses a client that owes something, and lets one go on that owes nothing any more. Returns how it stands now. */
export async function holdToPayment(
  ctx: Scope,
  client: { id: string; name: string; status: AccountStatus },
  owed: Owed | null,
): Promise<AccountStatus> {
  const status = owed ? "unpaid" : "active"
  // What the agency has suspended stays so.
  if (client.status === status || client.status === "suspended") return client.status
  const text = `update "Account" set status = $2::"AccountStatus", "updatedAt" = now() where id = $1::uuid`
  await sqlOf(ctx.db).query({ text, values: [client.id, status] })
  await recordEvent(ctx, owed ? "client.paused" : "client.resumed", { clientId: client.id }, client.name)
  if (owed?.invoiceId) await enqueue(ctx, "mail-invoice", { invoiceId: owed.invoiceId, about: "paused" })
  return status
}
