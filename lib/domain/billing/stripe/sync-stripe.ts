import type Stripe from "stripe"
import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { isId } from "../../../core/ids.ts"
import { partnerCommand } from "../../../db/partner.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import type { Scope } from "../../../db/transaction.ts"
import { transaction } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { readBilling } from "../profile.ts"
import { settleClient } from "../settle-client.ts"
import { allRunning } from "./running-of.ts"
import { asked, stripe } from "./stripe-client.ts"

/**
 * Asks Stripe what a client pays for and keeps that: whatever was told of it before, twice, late or in another order, the
 * state that Stripe has now is the one that counts. Calls about one client run one after the other (a job's queue), so that
 * an older answer never follows a newer one.
 */
export const syncStripe = procedure({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.uuid() }),
  async run(ctx, { clientId }): Promise<void> {
    const billing = await transaction(ctx, readBilling, { readOnly: true })
    const row = await transaction(ctx, ({ db }) => db.subscription.findFirst({ where: { clientId } }), {
      readOnly: true,
    })
    if (!row?.customerId || !billing.stripeAccountId) return
    const account = billing.stripeAccountId
    const [running, ...others] = await allRunning(account, row.customerId)
    // Nobody is charged twice for one account.
    for (const { id } of others)
      await asked(stripe().subscriptions.cancel(id, { prorate: true }, { stripeAccount: account }))
    await keep(ctx, { clientId, state: running ? stateOf(running) : null })
  },
})

const State = z.object({
  externalId: z.string(),
  planId: z.string().nullable(),
  price: z.int(),
  currency: z.string(),
  interval: z.enum(["month", "year"]),
  status: z.enum(["trialing", "active"]),
  isOverdue: z.boolean(),
  periodStart: z.date(),
  periodEnd: z.date(),
  endsAt: z.date().nullable(),
})

/** A subscription at Stripe in our words. One whose product was made by hand there names no plan of ours. */
function stateOf(running: Stripe.Subscription): z.infer<typeof State> {
  const item = running.items.data[0] as Stripe.SubscriptionItem
  const { price } = item
  const planId = price.metadata.planId ?? null
  const endsAt = running.cancel_at ?? (running.cancel_at_period_end ? item.current_period_end : null)
  return {
    externalId: running.id,
    planId: planId !== null && isId(planId) ? planId : null,
    price: price.unit_amount ?? 0,
    currency: price.currency.toUpperCase(),
    interval: price.recurring?.interval === "year" ? "year" : "month",
    status: running.status === "trialing" ? "trialing" : "active",
    isOverdue: ["past_due", "unpaid", "paused"].includes(running.status),
    periodStart: timeOf(item.current_period_start),
    periodEnd: timeOf(item.current_period_end),
    endsAt: endsAt === null ? null : timeOf(endsAt),
  }
}

const timeOf = (seconds: number) => new Date(seconds * 1000)

const LOCK = `select a."planId" from "Account" a where a."parentId" = $1::uuid and a.id = $2::uuid and a."deletedAt" is null for update of a`
const WEAR = `update "Account" a set "planId" = p.id, "nextPlanId" = null, "planChangesAt" = null, "updatedAt" = now()
  from "Plan" p where a.id = $2::uuid and p."accountId" = $1::uuid and p.id = $3::uuid and a."planId" is distinct from p.id returning p.name`

/** Keeps what Stripe said in one transaction with the plan that the client wears for it, then pauses it or lets it go on. */
const keep = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.uuid(), state: State.nullable() }),
  async run(ctx, { clientId, state }): Promise<void> {
    const { rows } = await sqlOf(ctx.db).query({ text: LOCK, values: [ctx.account.id, clientId] })
    if (!rows[0]) return
    if (state) await keepState(ctx, clientId, state)
    else
      await ctx.db.subscription.updateMany({
        where: { clientId, externalId: { not: null } },
        data: { status: "canceled", externalId: null, endsAt: null, pastDueAt: null, periodEnd: new Date() },
      })
    await settleClient(ctx, { id: clientId })
  },
})

async function keepState(ctx: Scope, clientId: string, state: z.infer<typeof State>): Promise<void> {
  const { isOverdue, planId, ...told } = state
  const before = await ctx.db.subscription.findFirst({ where: { clientId } })
  if (!before) return
  const pastDueAt = isOverdue ? (before.pastDueAt ?? new Date()) : null
  await ctx.db.subscription.updateMany({
    where: { clientId },
    data: { ...told, ...(planId && { planId }), anchorAt: told.periodStart, pastDueAt, credit: 0 },
  })
  // What the agency has chosen since is on its way to Stripe (`pushPlan`), and not undone by what Stripe knew before.
  if (!planId || (before.externalId !== null && planId === before.planId)) return
  const values = [ctx.account.id, clientId, planId]
  const { rows } = await sqlOf(ctx.db).query<{ name: string }>({ text: WEAR, values })
  if (rows[0])
    await recordEvent(ctx, "client.plan_changed", { clientId, planId }, { between: { to: rows[0].name } })
}
