import { z } from "zod"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { recordEvent } from "../events/events.ts"
import { archived, lockPlan } from "./catalogue.ts"

const PLACE = `update "Plan" p set position = o.place - 1 from unnest($2::uuid[]) with ordinality as o (id, place)
  where p."accountId" = $1::uuid and p.id = o.id and p.position <> o.place - 1`

/** Puts a plan at a place in the agency's order, from 0; the others close up. Throws `conflict` for an archived one, `not_found`. */
export const movePlan = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), to: z.int().min(0).max(1000) }),
  async run(ctx, { id, to }): Promise<{ id: string }> {
    const stored = await lockPlan(ctx, id)
    if (stored.archivedAt) throw archived()
    const rows = await ctx.db.plan.findMany({
      where: { archivedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    })
    const ids = rows.map((row) => row.id).filter((other) => other !== stored.id)
    ids.splice(to, 0, stored.id)
    await sqlOf(ctx.db).query({ text: PLACE, values: [ctx.account.id, ids] })
    return { id: stored.id }
  },
})

/** Makes a plan the one of clients for whom nobody chose another. Throws `conflict` for an archived one, `not_found`. */
export const makeDefault = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    const stored = await lockPlan(ctx, id)
    if (stored.isDefault) return { id: stored.id }
    if (stored.archivedAt) throw archived()
    await ctx.db.plan.updateMany({ where: { isDefault: true }, data: { isDefault: false } })
    await ctx.db.plan.updateMany({ where: { id: stored.id }, data: { isDefault: true } })
    await recordEvent(ctx, "plan.default_chosen", { planId: stored.id }, stored.name)
    return { id: stored.id }
  },
})
