import { z } from "zod"
import { query } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import type { TenantDb } from "../../db/transaction.ts"
import { actingAs } from "./acting-as.ts"
import { AUDIT_TOPICS, type AuditEntry, AuditFilter } from "./schema.ts"

const DAY = 86_400_000

/** Where a page ends, to go on from. */
const After = z.strictObject({ at: z.date(), id: z.uuid() })

/** The account's audit log by filter, the newest first; `after` is the last entry of the page before. */
export const listAuditEntries = query({
  permission: "audit.read",
  input: z.strictObject({
    filter: AuditFilter.default({}),
    after: After.optional(),
    take: z.int().min(1).max(500).default(50),
  }),
  async run({ db }, { filter, after, take }): Promise<AuditEntry[]> {
    const rows = await db.auditEntry.findMany({
      where: { AND: [whereOf(filter), after ? behind(after) : {}] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take,
    })
    const keys = await keyNames(db, rows)
    return rows.map((row) => ({
      ...{ id: row.id, at: row.createdAt, action: row.action, network: row.network, agent: row.agent },
      actor: {
        ...{ kind: row.actorKind, id: row.actorId, by: actingAs(row.actingForId) },
        name: row.actorName ?? keys.get(row.actorId ?? "") ?? null,
      },
      name: row.name,
      subject: row.subject as Record<string, string>,
    }))
  },
})

/** Whoever has left a trace in the log lately, to filter by; at most 100. */
export const listAuditActors = query({
  permission: "audit.read",
  input: z.strictObject({}),
  async run({ db }): Promise<{ id: string; name: string }[]> {
    const rows = await db.auditEntry.findMany({
      where: { actorName: { not: null }, actorId: { not: null } },
      distinct: ["actorId"],
      orderBy: { createdAt: "desc" },
      select: { actorId: true, actorName: true },
      take: 100,
    })
    return rows
      .map(({ actorId, actorName }) => ({ id: actorId ?? "", name: actorName ?? "" }))
      .sort((a, b) => a.name.localeCompare(b.name))
  },
})

function whereOf({ topic, actor, from, to }: AuditFilter): Prisma.AuditEntryWhereInput {
  const begins = topic && AUDIT_TOPICS[topic].map((noun) => ({ action: { startsWith: `${noun}.` } }))
  return {
    ...(begins && { OR: begins }),
    ...(actor && { actorId: actor }),
    createdAt: {
      ...(from && { gte: new Date(from) }),
      ...(to && { lt: new Date(Date.parse(to) + DAY) }),
    },
  }
}

const behind = ({ at, id }: z.infer<typeof After>): Prisma.AuditEntryWhereInput => ({
  OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }],
})

/** What keys among the actors are called now: they outlive their revocation for a while. */
async function keyNames(db: TenantDb, rows: { actorKind: string; actorId: string | null }[]) {
  const ids = rows.flatMap(({ actorKind, actorId }) => (actorKind === "token" && actorId ? [actorId] : []))
  if (ids.length === 0) return new Map<string, string>()
  const found = await db.token.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, prefix: true, lastFour: true },
  })
  return new Map(found.map(({ id, name, prefix, lastFour }) => [id, name || `${prefix}…${lastFour}`]))
}
