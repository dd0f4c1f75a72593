import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { system } from "../../db/system.ts"
import type { PartnerUsage } from "./schema.ts"

/** A page of the install's agencies, newest first, for the platform's own account. Throws `not_authorized` for others. */
export const pageOfPartners = procedure({
  permission: "clients.read",
  input: z.strictObject({
    page: z.int().min(1).default(1),
    perPage: z.int().min(1).max(100).default(50),
  }),
  async run({ account }, { page, perPage }): Promise<{ partners: PartnerUsage[]; total: number }> {
    if (account.kind !== "platform")
      throw new LiveryError("not_authorized", "Only the platform sees its agencies")
    const where = { parentId: account.id, kind: "partner" as const, deletedAt: null }
    const rows = await system().account.findMany({
      where,
      select: { id: true, name: true, slug: true, status: true, isDemo: true },
      orderBy: { id: "desc" },
      skip: (page - 1) * perPage,
      take: perPage,
    })
    const ids = rows.map(({ id }) => id)
    const [clients, used, total] = await Promise.all([
      clientsOf(ids),
      usedBy(ids),
      system().account.count({ where }),
    ])
    return {
      partners: rows.map((row) => ({
        ...row,
        clients: clients(row.id),
        bots: used(row.id, "bots"),
        conversations: used(row.id, "conversations"),
      })),
      total,
    }
  },
})

async function clientsOf(ids: string[]): Promise<(id: string) => number> {
  const counted = await system().account.groupBy({
    by: ["parentId"],
    where: { parentId: { in: ids }, deletedAt: null },
    _count: true,
  })
  return (id) => counted.find(({ parentId }) => parentId === id)?._count ?? 0
}

/** An agency's counters hold what its clients use as well. */
async function usedBy(ids: string[]): Promise<(id: string, metric: "bots" | "conversations") => number> {
  const month = new Date().toISOString().slice(0, 7)
  const sums = await system().counter.groupBy({
    by: ["accountId", "metric"],
    where: {
      accountId: { in: ids },
      OR: [
        { metric: "bots", period: "all" },
        { metric: "conversations", period: month },
      ],
    },
    _sum: { used: true },
  })
  return (id, metric) =>
    Number(sums.find((each) => each.accountId === id && each.metric === metric)?._sum.used ?? 0)
}
