import { invalidInput } from "../../../core/errors.ts"
import { newId } from "../../../core/ids.ts"
import type { Scope } from "../../../db/transaction.ts"
import { findBot } from "../../bots/bots.ts"
import { findDataset } from "../datasets/datasets.ts"

interface Target {
  botId?: string | undefined
  datasetId?: string | undefined
}

/** The dataset that a source is meant for; a bot without one is given its own. Throws `not_found`. */
export async function targetDataset(ctx: Scope, { botId, datasetId }: Target): Promise<string> {
  if (datasetId !== undefined) return (await findDataset(ctx, datasetId)).id
  if (botId === undefined) throw invalidInput("botId or datasetId is required", ["botId"])
  const bot = await findBot(ctx, botId)
  return bot.datasetId ?? giveDataset(ctx, bot)
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
