import { z } from "zod"
import { newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { startTrial } from "../conversations/conversations.ts"
import { isDeployable } from "../flows/flows.ts"
import { FlowDocument } from "../flows/schema.ts"
import { faulty } from "./deploy.ts"
import { faultsOf } from "./faults-of.ts"
import { findFlow } from "./flows.ts"
import type { PathStep, ReleaseDocument } from "./schema.ts"

/** How long a draft that was tried is kept, so that its conversation can go on. */
const KEPT_MS = 24 * 3_600_000

/**
 * Begins a test conversation that the flow leads as it is now, deployed or not. What is tried is a release as well, which
 * nothing changes and nobody sees: its number is below zero. Throws `not_found`, `invalid_input` naming the first fault where
 * the flow has any, and `limit_reached` at the quota of conversations.
 */
export const tryFlow = command({
  permission: "bots.write",
  input: z.strictObject({ flowId: z.string() }),
  async run(ctx, { flowId }): Promise<{ sessionId: string }> {
    const { botId, document: stored } = await findFlow(ctx, flowId)
    const flow = FlowDocument.parse(stored)
    const findings = await faultsOf(ctx, flow)
    if (!isDeployable(findings)) throw faulty(findings)
    await lockByName(ctx, `release:${botId}`)
    const tried = { botId, number: { lt: 0 } }
    await ctx.db.release.deleteMany({
      where: { ...tried, createdAt: { lt: new Date(Date.now() - KEPT_MS) } },
    })
    const { _min: least } = await ctx.db.release.aggregate({ where: tried, _min: { number: true } })
    const id = newId()
    const document: ReleaseDocument = { flow }
    await ctx.db.release.createMany({
      data: [{ id, botId, number: (least.number ?? 0) - 1, document: { ...document } }],
    })
    const { id: sessionId } = await startTrial(ctx, { botId, releaseId: id })
    return { sessionId }
  },
})

/** The blocks that a trial has passed, in their order, with the exits that were taken. Throws `not_found` for others' flows. */
export const pathOfTrial = query({
  permission: "bots.read",
  input: z.strictObject({ flowId: z.string(), sessionId: z.string().max(128) }),
  async run(ctx, { flowId, sessionId }): Promise<PathStep[]> {
    const { botId } = await findFlow(ctx, flowId)
    const rows = await ctx.db.message.findMany({
      where: { type: "bot", conversation: { sessionId, botId, deletedAt: null } },
      orderBy: { id: "asc" },
      select: { meta: true },
      take: 500,
    })
    return rows.flatMap(({ meta }) => PathMeta.safeParse(meta).data?.path ?? [])
  },
})

/** What a message of a trial has in its `meta`; lib/domain/chat/flow/notes.ts writes it. */
const PathMeta = z.object({
  path: z.array(z.object({ blockId: z.string(), exit: z.string().nullable() })),
})
