import { invalidInput, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot } from "../bots/bots.ts"

interface Target {
  botId?: string | undefined
  datasetId?: string | undefined
}

/** The dataset that a source is meant for; a bot without one is given its own. Throws `not_found`. */
export async function findDataset(ctx: Scope, { botId, datasetId }: Target): Promise<string> {
  if (datasetId !== undefined) return datasetById(ctx, datasetId)
  if (botId === undefined) throw invalidInput("botId or datasetId is required", ["botId"])
  const bot = await findBot(ctx, botId)
  return bot.datasetId ?? giveDataset(ctx, bot)
}

async function datasetById(ctx: Scope, reference: string): Promise<string> {
  const which = isId(reference) ? { id: reference } : { alias: reference }
  const found = await ctx.db.dataset.findFirst({ where: { ...which, deletedAt: null }, select: { id: true } })
  if (!found) throw notFound("dataset")
  return found.id
}

/** Two uploads may come at once: the second finds the first one's dataset. */
async function giveDataset(ctx: Scope, bot: { id: string; name: string; language: string }): Promise<string> {
  const own = { id: newId(), name: bot.name, ownerBotId: bot.id, language: bot.language }
  await ctx.db.dataset.createMany({ data: [own], skipDuplicates: true })
  const { id } = await ctx.db.dataset.findFirstOrThrow({
    where: { ownerBotId: bot.id },
    select: { id: true },
  })
  await ctx.db.bot.updateMany({ where: { id: bot.id, datasetId: null }, data: { datasetId: id } })
  return id
}
