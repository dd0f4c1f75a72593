import { z } from "zod"
import { personId } from "../../core/context.ts"
import { invalidInput, type LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import type { Release as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { isDeployable } from "../flows/flows.ts"
import { FlowDocument } from "../flows/schema.ts"
import { faultsOf } from "./faults-of.ts"
import { findFlow } from "./flows.ts"
import type { Deployed, Release, ReleaseDocument } from "./schema.ts"

/**
 * Deploys a flow as it is now: from here on, conversations begin with it; those under way stay on the release that they began
 * with. Throws `not_found`, and `invalid_input` naming the first fault where the flow has any (docs/flows.md).
 */
export const deployFlow = command({
  permission: "bots.write",
  input: z.strictObject({ flowId: z.string(), note: z.string().trim().max(1000).default("") }),
  async run(ctx, { flowId, note }): Promise<Deployed> {
    const { botId, document: stored } = await findFlow(ctx, flowId)
    await lockByName(ctx, `release:${botId}`)
    const flow = FlowDocument.parse(stored)
    const findings = await faultsOf(ctx, flow)
    if (!isDeployable(findings)) throw faulty(findings)
    const last = await ctx.db.release.findFirst({
      where: { botId, ...DEPLOYED },
      orderBy: { number: "desc" },
      select: { number: true },
    })
    const id = newId()
    const document: ReleaseDocument = { flow }
    const author = { authorId: personId(ctx), authorName: ctx.principal.name ?? null }
    const number = (last?.number ?? 0) + 1
    await ctx.db.release.createMany({
      data: [{ id, botId, number, document: { ...document }, note, ...author }],
    })
    await turnTo(ctx, botId, id)
    return { release: await releaseById(ctx, id), findings }
  },
})

/**
 * Makes an earlier release the one that conversations begin with; the flow that people work on stays as it is. `releaseId`
 * null: the bot answers by itself again. Throws `not_found`.
 */
export const rollBack = command({
  permission: "bots.write",
  input: z.strictObject({ botId: z.string(), releaseId: z.string().nullable() }),
  async run(ctx, { botId: reference, releaseId }): Promise<Release | null> {
    const { id: botId } = await findBot(ctx, reference)
    await lockByName(ctx, `release:${botId}`)
    const release = releaseId === null ? null : await findRelease(ctx, botId, releaseId)
    await turnTo(ctx, botId, release?.id ?? null)
    return release && releaseById(ctx, release.id)
  },
})

/** The releases of a bot, the latest first. Throws `not_found` for the bot. */
export const listReleases = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string(), take: z.int().min(1).max(200).default(50) }),
  async run(ctx, { botId: reference, take }): Promise<Release[]> {
    const bot = await findBot(ctx, reference)
    const rows = await ctx.db.release.findMany({
      where: { botId: bot.id, ...DEPLOYED },
      orderBy: { number: "desc" },
      take,
      omit: { document: true },
    })
    return rows.map((row) => releaseOf(row, bot.releaseId))
  },
})

/** The flow of a release. Throws `not_found`. */
export const flowOfRelease = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string(), releaseId: z.string() }),
  async run(ctx, { botId: reference, releaseId }): Promise<FlowDocument> {
    const { id: botId } = await findBot(ctx, reference)
    const { document } = await findRelease(ctx, botId, releaseId)
    return (document as unknown as ReleaseDocument).flow
  },
})

/** The flow that new conversations of a bot begin with, or null. Throws `not_found` for the bot. */
export const liveFlow = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId: reference }): Promise<FlowDocument | null> {
    const { id, releaseId } = await findBot(ctx, reference)
    if (releaseId === null) return null
    const { document } = await findRelease(ctx, id, releaseId)
    return (document as unknown as ReleaseDocument).flow
  },
})

/** What was only tried has numbers below zero (try-flow.ts). */
const DEPLOYED = { number: { gt: 0 } }

/** New conversations of a bot begin with a release from now on; null: with none. */
async function turnTo(ctx: Scope, botId: string, releaseId: string | null): Promise<void> {
  await ctx.db.bot.updateMany({ where: { id: botId }, data: { releaseId } })
  await recordEvent(ctx, "release.deployed", { botId, ...(releaseId && { releaseId }) })
}

async function findRelease({ db }: Scope, botId: string, id: string): Promise<Row> {
  const row = isId(id) ? await db.release.findFirst({ where: { id, botId, ...DEPLOYED } }) : null
  if (!row) throw notFound("release")
  return row
}

async function releaseById({ db }: Scope, id: string): Promise<Release> {
  const row = await db.release.findFirstOrThrow({
    where: { id },
    include: { bot: { select: { releaseId: true } } },
  })
  return releaseOf(row, row.bot.releaseId)
}

/** Why a flow with faults is not run: the first of them. */
export function faulty(findings: Deployed["findings"]): LiveryError {
  const errors = findings.filter(({ severity }) => severity === "error")
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""
  const where = first?.blockId ? `Block "${first.blockId}": ` : ""
  return invalidInput(`${where}${first?.message}${more}`, ["document"])
}

const releaseOf = (
  row: Omit<Row, "document" | "accountId" | "authorId">,
  current: string | null,
): Release => ({
  id: row.id,
  botId: row.botId,
  number: row.number,
  note: row.note,
  author: row.authorName,
  createdAt: row.createdAt,
  isCurrent: row.id === current,
})
