import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Bot as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { type BotPageRow, botPage } from "../../db/statements/bots.ts"
import type { Scope } from "../../db/transaction.ts"
import { reader } from "../../db/wire/wire.ts"
import { recordEvent } from "../events/events.ts"
import { isAllowedModel, modelNotAllowed } from "../models/models.ts"
import { reserve } from "../plans/plans.ts"
import { DEFAULT_RETENTION_DAYS } from "../privacy/schema.ts"
import { referencesOf } from "../references/references.ts"
import { BOT_FIELDS, type Bot, BotFilter, BotInput, BotSettings } from "./schema.ts"

/** Makes a bot. The account's first bot becomes its default. Throws `limit_reached` at the plan's number of bots. */
export const createBot = command({
  permission: "bots.write",
  input: BotInput,
  async run(ctx, { ownDataset, isDefault, ...settings }): Promise<Bot> {
    assertModel(ctx, settings)
    await lockDefault(ctx)
    const first = !(await ctx.db.bot.findFirst({
      where: { deletedAt: null, isDefault: true },
      select: { id: true },
    }))
    if (isDefault && !first)
      await ctx.db.bot.updateMany({ where: { isDefault: true }, data: { isDefault: false } })
    const id = newId()
    await ctx.db.bot.createMany({
      data: [{ ...columnsOf(await withDataset(ctx, settings)), id, isDefault: first || isDefault === true }],
    })
    if (ownDataset && !settings.datasetId) await giveDataset(ctx, id, settings)
    const row = await ctx.db.bot.findFirstOrThrow({ where: { id } })
    await recordEvent(ctx, "bot.created", { botId: id }, settings.name)
    await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "bots", amount: 1 }])
    return botOf(row)
  },
})

async function giveDataset(ctx: Scope, botId: string, { name, language }: z.output<typeof BotSettings>) {
  const datasetId = newId()
  const own = { id: datasetId, name: name ?? "", ownerBotId: botId, ...(language && { language }) }
  await ctx.db.dataset.createMany({ data: [own] })
  await ctx.db.bot.updateMany({ where: { id: botId }, data: { datasetId } })
}

const Reference = z.strictObject({ id: z.string() })

/** A bot by id or alias. Throws `not_found`. */
export const getBot = query({
  permission: "bots.read",
  input: Reference,
  run: async (ctx, { id }): Promise<Bot> => botOf(await findBot(ctx, id)),
})

/** The row of a bot by id or alias, for other modules' commands. Throws `not_found`. */
export async function findBot(ctx: Scope, id: string): Promise<Row> {
  const row = await ctx.db.bot.findFirst({
    where: { ...(isId(id) ? { id } : { alias: id }), deletedAt: null },
  })
  if (!row) throw notFound("bot")
  return row
}

/** A page of bots, oldest first, with the number of all that match. */
export const pageOfBots = procedure({
  permission: "bots.read",
  input: BotFilter,
  async run(
    ctx,
    { channelType = null, isActive = null, page, perPage },
  ): Promise<{ bots: Bot[]; total: number }> {
    const skip = (page - 1) * perPage
    const filter = { accountId: ctx.account.id, channelType, isActive, skip, take: perPage }
    const { rows } = await reader(ctx).query<BotPageRow>(botPage(filter))
    return { bots: rows.filter(({ id }) => id).map(botOf), total: rows[0]?.total ?? 0 }
  },
})

/** Bots by cursor, as the action API pages. */
export const listBots = query({
  permission: "bots.read",
  input: z.custom<Cursor>(),
  async run(ctx, cursor): Promise<Bot[]> {
    const rows = await ctx.db.bot.findMany({ ...cursorArgs(cursor, { deletedAt: null }) })
    return rows.map(botOf)
  },
})

/** Changes what is named and leaves the rest; null clears. The default can be moved here, never removed. */
export const updateBot = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string(), settings: BotSettings }),
  async run(ctx, { id: reference, settings: { isDefault, ...settings } }): Promise<Bot> {
    const { id } = await findBot(ctx, reference)
    assertModel(ctx, settings)
    if (isDefault) {
      await lockDefault(ctx)
      await ctx.db.bot.updateMany({ where: { isDefault: true, NOT: { id } }, data: { isDefault: false } })
    }
    await assertShorter(ctx, settings)
    const storedMeta = settings.meta && "$update" in settings.meta ? await lockMeta(ctx, id) : {}
    await ctx.db.bot.updateMany({
      where: { id },
      data: { ...columnsOf(await withDataset(ctx, settings), storedMeta), ...(isDefault && { isDefault }) },
    })
    await recordEvent(ctx, "bot.updated", { botId: id })
    return botOf(await findBot(ctx, id))
  },
})

/** Throws `invalid_input` for a model that the account's plan does not allow. */
function assertModel({ account }: Scope, { model }: z.output<typeof BotSettings>): void {
  if (model && !isAllowedModel(model, account)) throw modelNotAllowed(model)
}

/** Throws `invalid_input` where a bot would keep conversations for longer than its account. */
async function assertShorter(ctx: Scope, { retentionDays }: z.output<typeof BotSettings>): Promise<void> {
  if (!retentionDays) return
  const account = await ctx.db.account.findFirstOrThrow({ where: {}, select: { retentionDays: true } })
  const most = account.retentionDays ?? DEFAULT_RETENTION_DAYS
  if (retentionDays > most)
    throw invalidInput(`A bot can only shorten the ${most} days of its account`, ["retentionDays"])
}

/** The stored meta, which nobody else changes until this transaction ends: two merges at once both count. */
async function lockMeta(ctx: Scope, id: string): Promise<Bot["meta"]> {
  await ctx.db.bot.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  return botOf(await findBot(ctx, id)).meta
}

/** A bot as the domain shows it. */
export const botOf = (row: Row): Bot => nounOf(BOT_FIELDS, row)

/** Settings that name their dataset by its id, where they had an alias. Throws `not_found`, for a deleted one as well. */
async function withDataset<Settings extends { datasetId?: string | null | undefined }>(
  ctx: Scope,
  settings: Settings,
): Promise<Settings> {
  if (!settings.datasetId) return settings
  const { ids } = await referencesOf(ctx, { datasetId: settings.datasetId })
  return { ...settings, ...ids }
}

/** Lets one transaction at a time decide which bot of the account is the default. */
export const lockDefault = (ctx: Scope): Promise<void> => lockByName(ctx, `default-bot:${ctx.account.id}`)
