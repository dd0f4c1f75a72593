import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { query } from "../../db/command.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { endOfMonth } from "../plans/plans.ts"
import type { Subscription } from "./schema.ts"
import { settleClient } from "./settle-client.ts"
import { stopStripe } from "./stripe/stop-stripe.ts"

const READ = `select p.name as "planName", s.price, s.currency, s.interval, s.status, s."periodStart", s."periodEnd", s.credit,
    s."isExempt"
  from "Subscription" s left join "Plan" p on p."accountId" = s."accountId" and p.id = s."planId"`

/** What one of the agency's clients is charged for; null where it was never charged. */
export const getSubscription = query({
  permission: "clients.read",
  input: z.strictObject({ clientId: z.uuid() }),
  async run(ctx, { clientId }): Promise<Subscription | null> {
    const text = `${READ} where s."accountId" = $1::uuid and s."clientId" = $2::uuid`
    const { rows } = await sqlOf(ctx.db).query<Subscription>({ text, values: [ctx.account.id, clientId] })
    return rows[0] ?? null
  },
})

/** What the account is charged for by its agency; null where it is charged for nothing. Row policies show it its own. */
export const getOwnSubscription = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Subscription | null> {
    const text = `${READ} where s."clientId" = $1::uuid
      and s."accountId" = (select "parentId" from "Account" where id = $1::uuid)`
    const { rows } = await sqlOf(ctx.db).query<Subscription>({ text, values: [ctx.account.id] })
    return rows[0] && !rows[0].isExempt ? rows[0] : null
  },
})

/**
 * When a client may get another plan without losing anything that it has paid for: at the end of the period that it is
 * charged for, else of the UTC month, by which use is counted.
 */
export const periodEndOf = (subscription: Subscription | null, now = new Date()): Date =>
  subscription && !subscription.isExempt && subscription.status !== "canceled" && subscription.periodEnd > now
    ? subscription.periodEnd
    : endOfMonth(now)

const EXEMPT = `insert into "Subscription" ("accountId", "clientId", "planId", price, currency, interval, status, "anchorAt", "periodStart",
    "periodEnd", "isExempt", "updatedAt")
  select a."parentId", a.id, p.id, p.price, p.currency, p.interval, 'canceled', now(), now(), now(), true, now()
  from "Account" a join "Plan" p on p."accountId" = a."parentId" and p.id = a."planId"
  where a."parentId" = $1::uuid and a.id = $2::uuid and a."deletedAt" is null
  on conflict ("accountId", "clientId") do update set "isExempt" = true, "updatedAt" = now()
  returning "clientId"`
/** Time that was not charged is not charged afterwards: a period that ended meanwhile begins anew. */
const CHARGED = `update "Subscription" set "isExempt" = false, "updatedAt" = now(),
    status = case when "periodEnd" <= now() then 'canceled' else status end
  where "accountId" = $1::uuid and "clientId" = $2::uuid returning "clientId"`

/**
 * Lets a client go without being charged, e.g. one of the agency's own, or charges it from now on. Invoices that it has
 * stay as they are; what it pays for by card ends. Throws `not_found` for a client that wears no plan or is not the agency's.
 */
export const setExempt = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.uuid(), isExempt: z.boolean() }),
  async run(ctx, { clientId, isExempt }): Promise<{ id: string }> {
    const text = isExempt ? EXEMPT : CHARGED
    const { rows } = await sqlOf(ctx.db).query({ text, values: [ctx.account.id, clientId] })
    if (!rows[0]) throw notFound("user")
    if (isExempt) await stopStripe(ctx, clientId)
    await recordEvent(ctx, isExempt ? "client.exempted" : "client.charged", { clientId })
    await settleClient(ctx, { id: clientId })
    return { id: clientId }
  },
})
