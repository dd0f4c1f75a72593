import type { z } from "zod"
import { newId } from "../../core/ids.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { reserve } from "../plans/plans.ts"
import { botOf } from "./bot-of.ts"
import { lockDefault } from "./lock-default.ts"
import { type Bot, BotInput, type BotSettings } from "./schema.ts"
import { withDataset } from "./with-dataset.ts"

/** Makes a bot. The account's first bot becomes its default. Throws `limit_reached` at the plan's number of bots. */
export const createBot = command({
  permission: "bots.write",
  input: BotInput,
  async run(ctx, { ownDataset, isDefault, ...settings }): Promise<Bot> {
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
    await recordEvent(ctx, "bot.created", { botId: id })
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
