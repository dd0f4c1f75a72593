import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context, Limits } from "../../core/context.ts"
import { tagKey } from "../../core/noun-fields.ts"
import { literally } from "../../db/literally.ts"
import { system } from "../../db/system.ts"
import { bindingLimits, resolveLimits } from "../plans/plans.ts"
import { assertPartner, clientOf } from "./crud.ts"
import { needsLook, readHealth } from "./health.ts"
import { type ClientUsage, HEALTH_REASONS, type HealthReason, type Used } from "./schema.ts"

/**
 * A page of the agency's clients, newest first; and one by its id. `search` holds them to those whose name or e-mail
 * address contains it, or that of somebody who signs in to them; `plan` to those on a plan by its id, "none" to those on
 * none; `needs` to those that need a look, for that reason or for any; `tag` to those that have it.
 */
export const pageOfClients = procedure({
  permission: "clients.read",
  input: z.strictObject({
    id: z.string().optional(),
    search: z.string().max(200).optional(),
    plan: z.union([z.guid(), z.literal("none")]).optional(),
    needs: z.enum([...HEALTH_REASONS, "look"]).optional(),
    tag: z.string().max(50).optional(),
    page: z.int().min(1).default(1),
    perPage: z.int().min(1).max(100).default(50),
  }),
  async run(
    ctx,
    { id, search = "", plan, needs, tag, page, perPage },
  ): Promise<{ clients: ClientUsage[]; total: number }> {
    assertPartner(ctx)
    const text = { contains: literally(search.trim()), mode: "insensitive" as const }
    const ids = needs && (await idsInNeed(ctx, needs))
    const where = {
      parentId: ctx.account.id,
      kind: "customer" as const,
      deletedAt: null,
      ...(id !== undefined && { id }),
      ...(ids && { AND: { id: { in: ids } } }),
      ...(plan !== undefined && { planId: plan === "none" ? null : plan }),
      ...(tag !== undefined && { tagsAsClient: { some: { key: tagKey(tag) } } }),
      ...(text.contains && {
        OR: [
          { name: text },
          { email: text },
          { memberships: { some: { user: { OR: [{ name: text }, { email: text }] } } } },
        ],
      }),
    }
    const rows = await system().account.findMany({
      where,
      include: {
        plan: { select: { name: true, limits: true } },
        nextPlan: { select: { id: true, name: true } },
        memberships: {
          where: { role: "owner" },
          select: { user: { select: { name: true, email: true } } },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          take: 1,
        },
        tagsAsClient: { select: { tag: true }, orderBy: { key: "asc" } },
        invitations: {
          where: { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
          select: { id: true },
          take: 1,
        },
      },
      orderBy: { id: "desc" },
      skip: (page - 1) * perPage,
      take: perPage,
    })
    const shown = rows.map((row) => row.id)
    const [used, health] = await Promise.all([usedBy(shown), readHealth(ctx.account, { ids: shown })])
    const healthOf = new Map(health.map((each) => [each.id, each]))
    const clients = rows.map((row) => {
      const client = clientOf(row)
      const planLimits = resolveLimits((row.plan?.limits ?? null) as Partial<Limits> | null, null)
      const limits = resolveLimits(planLimits, client.limits as Partial<Limits>)
      return {
        ...client,
        owner: row.memberships[0]?.user ?? null,
        isInvited: row.invitations.length > 0,
        planId: row.planId,
        planName: row.plan?.name ?? null,
        nextPlan: row.nextPlan && row.planChangesAt ? { ...row.nextPlan, at: row.planChangesAt } : null,
        used: used(row.id),
        reasons: healthOf.get(row.id)?.reasons ?? [],
        lastDay: healthOf.get(row.id)?.lastDay ?? null,
        limits: bindingLimits({ limits, parentLimits: ctx.account.limits }),
        ownLimits: client.limits,
        planLimits,
        tags: row.tagsAsClient.map(({ tag }) => tag),
      }
    })
    return { clients, total: await system().account.count({ where }) }
  },
})

async function idsInNeed({ account }: Context, needs: HealthReason | "look"): Promise<string[]> {
  const health = await readHealth(account)
  return health
    .filter((each) => (needs === "look" ? needsLook(each) : each.reasons.includes(needs)))
    .map(({ id }) => id)
}

/** What each of some accounts has used: bots as they are now, the others in this UTC month. */
async function usedBy(ids: string[]): Promise<(id: string) => Used> {
  const month = new Date().toISOString().slice(0, 7)
  const sums = await system().counter.groupBy({
    by: ["accountId", "metric"],
    where: {
      accountId: { in: ids },
      OR: [
        { metric: "bots", period: "all" },
        { metric: { in: ["conversations", "messages"] }, period: month },
      ],
    },
    _sum: { used: true },
  })
  const sum = (accountId: string, metric: string) =>
    Number(sums.find((each) => each.accountId === accountId && each.metric === metric)?._sum.used ?? 0)
  return (id) => ({
    bots: sum(id, "bots"),
    conversations: sum(id, "conversations"),
    messages: sum(id, "messages"),
  })
}
