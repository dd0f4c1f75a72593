import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { clientTransaction, partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { getSubscription, periodEndOf } from "../billing/billing.ts"
import { auditedStatements, recordEvent } from "../events/events.ts"
import { lockClient } from "./crud.ts"

/** When a client gets another plan: at once, or when its period is over. */
const When = z.enum(["now", "end-of-period"])

/** Shared, so that nobody archives the plan meanwhile and many clients can be given it at a time. */
const PLAN = `select id, name, "archivedAt" from "Plan" where "accountId" = $1::uuid and id = $2::uuid for share`
const WORN = `select a."planId", a."nextPlanId", p.name as "planName" from "Account" a
  left join "Plan" p on p."accountId" = a."parentId" and p.id = a."planId" where a.id = $1::uuid`
const WEAR = `update "Account" set "planId" = $2::uuid, "nextPlanId" = null, "planChangesAt" = null, "updatedAt" = now()
  where id = $1::uuid returning id`
const PLANNED = `update "Account" set "nextPlanId" = $2::uuid, "planChangesAt" = $3::timestamptz, "updatedAt" = now()
  where id = $1::uuid returning id`

interface Worn {
  planId: string | null
  nextPlanId: string | null
  planName: string | null
}

/**
 * Gives a client another of the agency's plans, at once or at the end of the period; a change that was planned before is
 * dropped. Nothing that exceeds the new limits is deleted (`whatExceeds` says what becomes of it). Returns when it
 * happens; null: it has. Throws `not_found`, `conflict` for an archived plan, `invalid_input` for a later change to the
 * plan that the client wears.
 */
export const assignPlan = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.string(), planId: z.string(), when: When.default("now") }),
  async run(ctx, { clientId, planId, when }): Promise<{ id: string; at: Date | null }> {
    const client = await lockClient(ctx, clientId)
    const plan = await findPlan(ctx, planId)
    const worn = await wornBy(ctx, client.id)
    const sql = sqlOf(ctx.db)
    if (when === "end-of-period") {
      if (worn.planId === plan.id) throw invalidInput("The client is on this plan already", ["planId"])
      const at = periodEndOf(await getSubscription(ctx, { clientId: client.id }))
      await sql.query({ text: PLANNED, values: [client.id, plan.id, at.toISOString()] })
      await record(ctx, "client.plan_planned", client, {
        planId: plan.id,
        from: worn.planName,
        to: plan.name,
      })
      return { id: client.id, at }
    }
    if (worn.planId === plan.id && !worn.nextPlanId) return { id: client.id, at: null }
    await sql.query({ text: WEAR, values: [client.id, plan.id] })
    if (worn.planId === plan.id)
      await record(ctx, "client.plan_kept", client, { planId: plan.id, from: null, to: null })
    else {
      await record(ctx, "client.plan_changed", client, {
        planId: plan.id,
        from: worn.planName,
        to: plan.name,
      })
      await clientTransaction(ctx, client.id, async (within) => {
        const told = { planId: plan.id }
        for (const statement of auditedStatements(
          inClient(ctx, client.id),
          "account.plan_changed",
          told,
          plan.name,
        ))
          await within.query(statement)
      })
    }
    return { id: client.id, at: null }
  },
})

const KEEP = `update "Account" set "nextPlanId" = null, "planChangesAt" = null, "updatedAt" = now() where id = $1::uuid returning id`

/** Drops the change of plan that was planned for a client, who keeps what it wears. Throws `not_found`. */
export const cancelPlanChange = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ clientId: z.string() }),
  async run(ctx, { clientId }): Promise<{ id: string }> {
    const client = await lockClient(ctx, clientId)
    const { planId, nextPlanId } = await wornBy(ctx, client.id)
    if (!nextPlanId) return { id: client.id }
    await sqlOf(ctx.db).query({ text: KEEP, values: [client.id] })
    await record(ctx, "client.plan_kept", client, { planId: planId ?? nextPlanId, from: null, to: null })
    return { id: client.id }
  },
})

async function findPlan(ctx: Scope, planId: string): Promise<{ id: string; name: string }> {
  const found = isId(planId)
    ? await sqlOf(ctx.db).query<{ id: string; name: string; archivedAt: Date | null }>({
        text: PLAN,
        values: [ctx.account.id, planId],
      })
    : null
  const plan = found?.rows[0]
  if (!plan) throw notFound("plan")
  if (plan.archivedAt)
    throw new LiveryError("conflict", "This plan is archived; restore it first", { reason: "archived" })
  return plan
}

async function wornBy(ctx: Scope, clientId: string): Promise<Worn> {
  const { rows } = await sqlOf(ctx.db).query<Worn>({ text: WORN, values: [clientId] })
  return rows[0] ?? { planId: null, nextPlanId: null, planName: null }
}

const record = (
  ctx: Scope,
  type: string,
  { id, name }: { id: string; name: string },
  { planId, from, to }: { planId: string; from: string | null; to: string | null },
) =>
  recordEvent(
    ctx,
    type,
    { clientId: id, planId },
    {
      name,
      between: { ...(from !== null && { from }), ...(to !== null && { to }) },
    },
  )

/** The agency's caller as the client's own log names it. */
const inClient = (ctx: Context, clientId: string): Context => ({
  ...ctx,
  account: { ...ctx.account, id: clientId },
  principal: { ...ctx.principal, actingFor: ctx.account.id },
})
