import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { CHANNELS } from "../integrations/schema.ts"
import { findFlow } from "./flows.ts"
import type { FlowFigures } from "./schema.ts"

const DAYS = 30

/**
 * How visitors went through the live release of a flow in the last thirty days (UTC), tests aside. Who is attended by a person,
 * or is written to by the flow yet, has not left. Throws `not_found`.
 */
export const flowFigures = query({
  permission: "bots.read",
  input: z.strictObject({ flowId: z.string() }),
  async run(ctx, { flowId }): Promise<FlowFigures> {
    const { botId } = await findFlow(ctx, flowId)
    const { releaseId } = await ctx.db.bot.findFirstOrThrow({
      where: { id: botId },
      select: { releaseId: true },
    })
    const release =
      releaseId &&
      (await ctx.db.release.findFirst({ where: { id: releaseId }, select: { id: true, number: true } }))
    if (!release) return { days: DAYS, release: null, passed: [], left: [] }
    const sql = sqlOf(ctx.db)
    const passed = await sql.query<FlowFigures["passed"][number]>({
      text: `select "blockId", nullif(exit, '') as exit, sum(taken)::int as taken from "FlowCount"
        where "accountId" = $1 and "releaseId" = $2 and day > (now() at time zone 'UTC')::date - ${DAYS} group by 1, 2 order by 1, 2`,
      values: [ctx.account.id, release.id],
    })
    const left = await sql.query<FlowFigures["left"][number]>({
      text: `select "flowState"->>'at' as "blockId", count(*)::int as visitors from "Conversation"
        where "accountId" = $1 and "botId" = $2 and "releaseId" = $3 and channel <> $4 and "deletedAt" is null
          and "createdAt" > now() - interval '${DAYS} days' and "lastMessageAt" < now() - interval '1 hour'
          and "flowState"->>'at' is not null and "flowState"->>'ended' is null and "pausedAt" is null
          and jsonb_typeof("flowState"->'due') is distinct from 'object' group by 1 order by 1`,
      values: [ctx.account.id, botId, release.id, CHANNELS.test.name],
    })
    return { days: DAYS, release: release.number, passed: passed.rows, left: left.rows }
  },
})
