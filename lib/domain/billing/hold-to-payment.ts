import type { AccountStatus } from "../../core/context.ts"
import { enqueue } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import type { Billing } from "./schema.ts"

/** The client's oldest invoice that is open and whose day has passed, with the days of grace and without. */
const OVERDUE = `select id, number, "remindedAt", "dueAt" + make_interval(days => $2) < now() as "isOver" from "Invoice"
  where "accountId" = $3::uuid and "clientId" = $1::uuid and status = 'open' and "dueAt" < now() order by "dueAt", id`

interface Overdue {
  id: string
  number: string
  remindedAt: Date | null
  isOver: boolean
}

/**
 * Pauses a client that owes an invoice past its day and the days of grace, and lets one go on that owes none any more;
 * reminds it once of each that is past its day. `billing` null: it is not charged, and goes on. Returns how it stands now.
 */
export async function holdToPayment(
  ctx: Scope,
  client: { id: string; name: string; status: AccountStatus },
  billing: Billing | null,
): Promise<AccountStatus> {
  const sql = sqlOf(ctx.db)
  const values = [client.id, billing?.graceDays ?? 0, ctx.account.id]
  const overdue = billing ? (await sql.query<Overdue>({ text: OVERDUE, values })).rows : []
  const owed = overdue.find(({ isOver }) => isOver)
  for (const invoice of overdue.filter(({ remindedAt }) => !remindedAt)) {
    await ctx.db.invoice.updateMany({ where: { id: invoice.id }, data: { remindedAt: new Date() } })
    await enqueue(ctx, "mail-invoice", { invoiceId: invoice.id, about: "overdue" })
  }
  const status = owed ? "unpaid" : "active"
  // What the agency has suspended stays so.
  if (client.status === status || client.status === "suspended") return client.status
  const text = `update "Account" set status = $2::"AccountStatus", "updatedAt" = now() where id = $1::uuid`
  await sql.query({ text, values: [client.id, status] })
  await recordEvent(ctx, owed ? "client.paused" : "client.resumed", { clientId: client.id }, client.name)
  if (owed) await enqueue(ctx, "mail-invoice", { invoiceId: owed.id, about: "paused" })
  return status
}
