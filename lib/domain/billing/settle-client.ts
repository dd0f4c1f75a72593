import { z } from "zod"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import type { PlanInterval } from "../plans/schema.ts"
import { advance } from "./advance.ts"
import { holdToPayment, owedInvoice } from "./hold-to-payment.ts"
import { issueInvoice } from "./issue-invoice.ts"
import { readBilling } from "./profile.ts"
import type { Billing, SubscriptionState, Terms } from "./schema.ts"
import { settleAtStripe } from "./stripe/settle-at-stripe.ts"

/**
 * A client with the plan that it wears by now, also where a planned change has not been carried out yet; suspended where its
 * agency is.
 */
const CLIENT = `select a.id, a.name, a.email, case when g.status = 'active' then a.status else 'suspended' end as status, p.id as "planId", p.name as "planName", p.price, p.currency, p.interval,
    p."trialDays", now() as now
  from "Account" a join "Account" g on g.id = a."parentId" left join "Plan" p on p."accountId" = a."parentId"
    and p.id = case when a."planChangesAt" <= now() then a."nextPlanId" else a."planId" end
  where a."parentId" = $1::uuid and a.id = $2::uuid and a."deletedAt" is null for update of a`

interface ClientRow {
  id: string
  name: string
  email: string | null
  status: "active" | "suspended" | "unpaid"
  planId: string | null
  planName: string
  price: number
  currency: string
  interval: PlanInterval
  trialDays: number
  now: Date
}

/**
 * Pauses a client or lets it go on by whether its invoices are paid, then brings what it is charged for up to the present:
 * its trial and its periods, the plan that it wears by now, an invoice for each period that has begun. Does nothing where
 * nothing is due, so that whoever calls it again, or after a crash, changes nothing. Returns the ids of the invoices that
 * it wrote.
 */
export const settleClient = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<{ invoices: string[] }> {
    const billing = await readBilling(ctx)
    const { rows } = await sqlOf(ctx.db).query<ClientRow>({ text: CLIENT, values: [ctx.account.id, id] })
    const [client] = rows
    if (!client) return { invoices: [] }
    const stored = await ctx.db.subscription.findFirst({ where: { clientId: id } })
    const mode = stored?.isExempt ? "off" : billing.mode
    if (mode === "off") await holdToPayment(ctx, client, null)
    if (mode === "stripe") await settleAtStripe(ctx, billing, { ...client, terms: wornBy(client) }, stored)
    if (mode !== "manual") return { invoices: [] }
    const status = await holdToPayment(ctx, client, await owedInvoice(ctx, id, billing))
    return { invoices: await charge(ctx, billing, { ...client, status }, stored) }
  },
})

async function charge(
  ctx: Scope,
  billing: Billing,
  client: ClientRow,
  stored: SubscriptionState | null,
): Promise<string[]> {
  const { id, now } = client
  const { state, charges } = advance(stored, termsOf(client, stored), now)
  if (!state) return []
  const { planId, price, currency, interval, status, anchorAt, periodStart, periodEnd, credit } = state
  const data = { planId, price, currency, interval, status, anchorAt, periodStart, periodEnd, credit }
  if (stored) await ctx.db.subscription.updateMany({ where: { clientId: id }, data })
  else await ctx.db.subscription.createMany({ data: [{ ...data, clientId: id }] })
  const invoices: string[] = []
  for (const each of charges) invoices.push(await issueInvoice(ctx, billing, client, each, now))
  return invoices
}

/**
 * What the client is charged for from here on. One that is paused or suspended uses what it has paid for and is charged
 * nothing new: its subscription ends with its period, and begins again when it works again.
 */
function termsOf(client: ClientRow, stored: SubscriptionState | null): Terms | null {
  if (client.status === "active") return wornBy(client)
  const runs = stored && stored.status !== "canceled" && stored.periodEnd > client.now
  return runs ? { ...stored, name: client.planName, trialDays: 0 } : null
}

const wornBy = ({ planId, planName, ...terms }: ClientRow): Terms | null =>
  planId ? { ...terms, planId, name: planName } : null
