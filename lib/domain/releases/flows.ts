import { z } from "zod"
import { personId } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Flow as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot } from "../bots/bots.ts"
import { recordEvent } from "../events/events.ts"
import { type Finding, FLOW_FIELDS, type Flow, FlowDocument, FlowSettings, FORMAT } from "../flows/schema.ts"
import { faultsOf } from "./faults-of.ts"

/** Makes the flow of a bot. Throws `not_found` for the bot, and `conflict` where it has one already. */
export const createFlow = command({
  permission: "bots.write",
  input: FlowSettings,
  async run(ctx, { botId: reference, document, ...settings }): Promise<Flow> {
    if (reference === undefined) throw invalidInput("Name the bot that the flow leads", ["botId"])
    const { id: botId } = await findBot(ctx, reference)
    await lockByName(ctx, `flow:${botId}`)
    if (await ctx.db.flow.findFirst({ where: { botId }, select: { id: true } }))
      throw new LiveryError("conflict", "The bot has a flow already. Change that one")
    const id = newId()
    const made = { ...columnsOf(settings), ...changedBy(ctx), id, botId, document: document ?? EMPTY }
    await ctx.db.flow.createMany({ data: [made] })
    await recordEvent(ctx, "flow.created", { botId })
    return flowOf(await findFlow(ctx, id))
  },
})

const EMPTY: FlowDocument = { format: FORMAT, start: null, blocks: [] }

const Reference = z.strictObject({ id: z.string() })

/** A flow by id. Throws `not_found`. */
export const getFlow = query({
  permission: "bots.read",
  input: Reference,
  run: async (ctx, { id }): Promise<Flow> => flowOf(await findFlow(ctx, id)),
})

/** The flow of a bot, by the bot's id or alias; null where it has none. Throws `not_found` for the bot. */
export const flowOfBot = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId: reference }): Promise<Flow | null> {
    const { id: botId } = await findBot(ctx, reference)
    const row = await ctx.db.flow.findFirst({ where: { botId } })
    return row && flowOf(row)
  },
})

export const listFlows = query({
  permission: "bots.read",
  input: Cursor,
  run: async (ctx, cursor): Promise<Flow[]> =>
    (await ctx.db.flow.findMany(cursorArgs(cursor, LIVING))).map(flowOf),
})

/**
 * Changes what is named of a flow and leaves the rest; visitors meet it once it is deployed. `revision`: the one that the
 * change began from, where somebody else's change meanwhile is not to be overwritten. Throws `not_found`, `conflict` where
 * it has changed since, `invalid_input` for another bot.
 */
export const updateFlow = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string(), settings: FlowSettings, revision: z.int().optional() }),
  async run(ctx, { id, settings: { botId, document, ...settings }, revision }): Promise<Flow> {
    const stored = await findFlow(ctx, id)
    await lockByName(ctx, `flow:${stored.botId}`)
    const row = await findFlow(ctx, id)
    if (botId !== undefined && botId !== row.botId) throw invalidInput("A flow stays with its bot", ["botId"])
    if (revision !== undefined && revision !== row.revision)
      throw new LiveryError(
        "conflict",
        `${row.updatedByName ?? "Somebody"} has changed the flow meanwhile. Load it again, then repeat your change`,
      )
    const changed = document && { document, revision: row.revision + 1, ...changedBy(ctx) }
    const meta = row.meta as Record<string, unknown>
    await ctx.db.flow.updateMany({
      where: { id: row.id },
      data: { ...columnsOf(settings, meta), ...changed },
    })
    return flowOf(await findFlow(ctx, row.id))
  },
})

/** Deletes a flow. What was deployed of it stays: whoever wants the bot to answer by itself again withdraws its release. */
export const deleteFlow = command({
  permission: "bots.write",
  input: Reference,
  async run(ctx, { id }): Promise<{ id: string }> {
    const { botId } = await findFlow(ctx, id, {})
    await ctx.db.flow.deleteMany({ where: { id } })
    await recordEvent(ctx, "flow.deleted", { botId })
    return { id }
  },
})

/** What is wrong with a flow as it is now, or with the document that is given. Throws `not_found`. */
export const validateFlow = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string(), document: FlowDocument.optional() }),
  async run(ctx, { id, document }): Promise<Finding[]> {
    const row = await findFlow(ctx, id)
    return faultsOf(ctx, document ?? (row.document as FlowDocument))
  },
})

/** Flows of bots that are not deleted. */
const LIVING = { bot: { deletedAt: null } }

/** The row of a flow, for other modules' commands. Throws `not_found`. */
export async function findFlow({ db }: Scope, id: string, among: object = LIVING): Promise<Row> {
  const row = isId(id) ? await db.flow.findFirst({ where: { id, ...among } }) : null
  if (!row) throw notFound("flow")
  return row
}

const changedBy = (ctx: Scope) => ({
  updatedById: personId(ctx),
  updatedByName: ctx.principal.name ?? null,
})

const flowOf = (row: Row): Flow => ({
  ...nounOf(FLOW_FIELDS, row),
  revision: row.revision,
  updatedBy: row.updatedByName,
})
