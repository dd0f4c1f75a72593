import type { AccountStatus } from "../../../core/context.ts"
import { enqueueInTurn } from "../../../db/enqueue.ts"
import type { Subscription as Row } from "../../../db/generated/client.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import type { Scope } from "../../../db/transaction.ts"
import { holdToPayment } from "../hold-to-payment.ts"
import type { Billing, Terms } from "../schema.ts"

const DAY = 86_400_000

interface Client {
  id: string
  name: string
  status: AccountStatus
  terms: Terms | null
  now: Date
}

/**
 * What is to be done here for a client whom Stripe charges: its trial begins without a card, once; when that is over, or what
 * it paid for, it has the days of grace to pay, and is paused after them; so is one whose payment Stripe cannot collect.
 * Another plan than the one that it pays for is told to Stripe by a job.
 */
export async function settleAtStripe(
  ctx: Scope,
  { graceDays }: Billing,
  client: Client,
  stored: Row | null,
): Promise<void> {
  const { terms, now, id } = client
  const state = stored?.externalId ? stored : await withoutStripe(ctx, client, stored)
  const since = !state
    ? null
    : state.externalId
      ? state.pastDueAt
      : state.status === "canceled" && terms && terms.price > 0
        ? state.periodEnd
        : null
  const isOwed = since !== null && since.getTime() + graceDays * DAY < now.getTime()
  await holdToPayment(ctx, client, isOwed ? {} : null)
  if (stored?.externalId && client.status !== "suspended" && (terms?.planId ?? null) !== stored.planId)
    await enqueueInTurn(
      sqlOf(ctx.db),
      "push-plan-to-stripe",
      { accountId: ctx.account.id, clientId: id },
      `stripe:${id}`,
    )
}

type State = Pick<Row, "externalId" | "status" | "periodEnd" | "pastDueAt">

/** A client that pays nothing at Stripe: its trial, or that it has none any more. */
async function withoutStripe(
  ctx: Scope,
  { id, terms, now }: Client,
  stored: Row | null,
): Promise<State | null> {
  if (stored) {
    if (stored.status === "canceled" || stored.periodEnd > now) return stored
    await ctx.db.subscription.updateMany({ where: { clientId: id }, data: { status: "canceled" } })
    return { ...stored, status: "canceled" }
  }
  if (!terms || terms.price === 0) return null
  const { planId, price, currency, interval, trialDays } = terms
  const status = trialDays > 0 ? ("trialing" as const) : ("canceled" as const)
  const periodEnd = new Date(now.getTime() + trialDays * DAY)
  const begun = { planId, price, currency, interval, status, anchorAt: now, periodStart: now, periodEnd }
  await ctx.db.subscription.createMany({ data: [{ ...begun, clientId: id }] })
  return { ...begun, externalId: null, pastDueAt: null }
}
