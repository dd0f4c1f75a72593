import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { given } from "../../db/columns-of.ts"
import type { Plan as Row } from "../../db/generated/client.ts"
import { literally } from "../../db/literally.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { ALL_FEATURES, type Plan, PlanSettings } from "../plans/schema.ts"
import { changesOf } from "./plan-changes.ts"
import { offeredPlanOf, PLAN_COLUMNS } from "./plan-of.ts"

/** Plans of one agency; nobody needs more, and a page shows all of them. */
const MOST_PLANS = 100

const NEW = PlanSettings.required({ name: true })
const Named = z.strictObject({ id: z.string() })

/** Makes a plan, behind the others. Throws `conflict` for a name that another plan has, `limit_reached` at 100 plans. */
export const createPlan = partnerCommand({
  permission: "clients.write",
  input: NEW,
  async run(ctx, settings): Promise<{ id: string }> {
    await lockPlans(ctx)
    await assertNameIsFree(ctx, settings.name)
    const { _max, _count } = await ctx.db.plan.aggregate({ _max: { position: true }, _count: true })
    if (_count >= MOST_PLANS)
      throw new LiveryError("limit_reached", "The limit of plans is reached", { noun: "plans" })
    const id = newId()
    const { name, ...rest } = settings
    await ctx.db.plan.createMany({
      data: [{ ...given(rest), id, name, position: (_max.position ?? -1) + 1 }],
    })
    await recordEvent(ctx, "plan.created", { planId: id }, name)
    return { id }
  },
})

/** Changes what is named and leaves the rest; clients who wear it feel it at once. Throws as `createPlan`, `not_found`. */
export const updatePlan = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), settings: PlanSettings }),
  async run(ctx, { id, settings }): Promise<{ id: string }> {
    const stored = await lockPlan(ctx, id)
    if (settings.name !== undefined) await assertNameIsFree(ctx, settings.name, stored.id)
    if (settings.isOffered && stored.archivedAt) throw archived()
    await ctx.db.plan.updateMany({ where: { id: stored.id }, data: given(settings) })
    const between = changesOf(offeredPlanOf(stored), settings)
    const name = settings.name ?? stored.name
    await recordEvent(ctx, "plan.updated", { planId: stored.id }, { name, between })
    return { id: stored.id }
  },
})

/** Sells a plan no more: nobody gets it, who wears it keeps it. Throws `conflict` for the default plan, `not_found`. */
export const archivePlan = partnerCommand({
  permission: "clients.write",
  input: Named,
  async run(ctx, { id }): Promise<{ id: string }> {
    const stored = await lockPlan(ctx, id)
    if (stored.isDefault)
      throw new LiveryError("conflict", "Choose another default plan first", { reason: "default" })
    if (stored.archivedAt) return { id: stored.id }
    await ctx.db.plan.updateMany({
      where: { id: stored.id },
      data: { archivedAt: new Date(), isOffered: false },
    })
    await recordEvent(ctx, "plan.archived", { planId: stored.id }, stored.name)
    return { id: stored.id }
  },
})

/** Sells an archived plan again; it is not offered to strangers until somebody says so. */
export const restorePlan = partnerCommand({
  permission: "clients.write",
  input: Named,
  async run(ctx, { id }): Promise<{ id: string }> {
    const stored = await lockPlan(ctx, id)
    if (!stored.archivedAt) return { id: stored.id }
    await ctx.db.plan.updateMany({ where: { id: stored.id }, data: { archivedAt: null } })
    await recordEvent(ctx, "plan.restored", { planId: stored.id }, stored.name)
    return { id: stored.id }
  },
})

/** Clients that were deleted hold on to their plan until they are purged. */
const LET_GO = `update "Account" set "planId" = case when "planId" = $2::uuid then null else "planId" end,
    "nextPlanId" = case when "nextPlanId" = $2::uuid then null else "nextPlanId" end,
    "planChangesAt" = case when "nextPlanId" = $2::uuid then null else "planChangesAt" end
  where "parentId" = $1::uuid and "deletedAt" is not null and ("planId" = $2::uuid or "nextPlanId" = $2::uuid)`

/** Deletes a plan that no client wears or is to wear. Throws `conflict` for others and for the default plan, `not_found`. */
export const deletePlan = partnerCommand({
  permission: "clients.write",
  input: Named,
  async run(ctx, { id }): Promise<{ id: string }> {
    const stored = await lockPlan(ctx, id)
    if (stored.isDefault)
      throw new LiveryError("conflict", "Choose another default plan first", { reason: "default" })
    const [plan] = await plansOf(ctx, stored.id)
    if (plan && plan.clients + plan.clientsToCome > 0)
      throw new LiveryError("conflict", "Clients are on this plan; archive it instead", { reason: "worn" })
    await sqlOf(ctx.db).query({ text: LET_GO, values: [ctx.account.id, stored.id] })
    await ctx.db.plan.deleteMany({ where: { id: stored.id } })
    await recordEvent(ctx, "plan.deleted", { planId: stored.id }, stored.name)
    return { id: stored.id }
  },
})

/** One of the agency's plans. Throws `not_found`. */
export const getPlan = partnerCommand({
  permission: "clients.read",
  input: Named,
  async run(ctx, { id }): Promise<Plan> {
    const [plan] = isId(id) ? await plansOf(ctx, id) : []
    if (!plan) throw notFound("plan")
    return plan
  },
})

/** All plans of the agency in its own order, archived ones last. */
export const listPlans = partnerCommand({
  permission: "clients.read",
  input: z.strictObject({}),
  run: (ctx): Promise<Plan[]> => plansOf(ctx, null),
})

const LIST = `select ${PLAN_COLUMNS}, p.features, p."isDefault", p."isOffered", p."archivedAt",
    (select count(*)::int from "Account" a where a."parentId" = p."accountId" and a."planId" = p.id and a."deletedAt" is null) as clients,
    (select count(*)::int from "Account" a where a."parentId" = p."accountId" and a."nextPlanId" = p.id and a."deletedAt" is null) as "clientsToCome"
  from "Plan" p where p."accountId" = $1::uuid and ($2::uuid is null or p.id = $2::uuid)
  order by p."archivedAt" is not null, p.position, p.id`

async function plansOf(ctx: Scope, id: string | null): Promise<Plan[]> {
  assertSells(ctx)
  const { rows } = await sqlOf(ctx.db).query<Row & Pick<Plan, "clients" | "clientsToCome">>({
    text: LIST,
    values: [ctx.account.id, id],
  })
  return rows.map((row) => ({
    ...offeredPlanOf(row),
    features: { ...ALL_FEATURES, ...(row.features as Partial<Plan["features"]>) },
    isDefault: row.isDefault,
    isOffered: row.isOffered,
    archivedAt: row.archivedAt,
    clients: row.clients,
    clientsToCome: row.clientsToCome,
  }))
}

/** Lets one transaction at a time change an agency's plans: their names, their order and which of them is the default. */
async function lockPlans(ctx: Scope): Promise<void> {
  assertSells(ctx)
  await lockByName(ctx, `${ctx.account.id}:plans`)
}

/** The plan, which nobody else changes until this transaction ends. Throws `not_found`. */
export async function lockPlan(ctx: Scope, id: string): Promise<Row> {
  await lockPlans(ctx)
  const stored = isId(id) ? await ctx.db.plan.findFirst({ where: { id } }) : null
  if (!stored) throw notFound("plan")
  return stored
}

export const archived = () =>
  new LiveryError("conflict", "This plan is archived; restore it first", { reason: "archived" })

async function assertNameIsFree({ db }: Scope, name: string, own?: string): Promise<void> {
  const same = await db.plan.findFirst({
    where: { name: { equals: literally(name), mode: "insensitive" }, ...(own && { id: { not: own } }) },
    select: { id: true },
  })
  if (same)
    throw new LiveryError("conflict", "Another plan has this name", { reason: "name", path: ["name"] })
}

function assertSells({ account }: Scope): void {
  if (account.kind !== "partner") throw new LiveryError("not_authorized", "Only an agency sells plans")
}
