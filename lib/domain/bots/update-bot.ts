import { z } from "zod"
import { columnsOf } from "../../db/columns-of.ts"
import { command } from "../../db/command.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { botOf } from "./bot-of.ts"
import { lockDefault } from "./lock-default.ts"
import { findBot } from "./read-bots.ts"
import { type Bot, BotSettings } from "./schema.ts"
import { withDataset } from "./with-dataset.ts"

/** Changes what is named and leaves the rest; null clears. The default can be moved here, never removed. */
export const updateBot = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string(), settings: BotSettings }),
  async run(ctx, { id: reference, settings: { isDefault, ...settings } }): Promise<Bot> {
    const { id } = await findBot(ctx, reference)
    if (isDefault) {
      await lockDefault(ctx)
      await ctx.db.bot.updateMany({ where: { isDefault: true, NOT: { id } }, data: { isDefault: false } })
    }
    const storedMeta = settings.meta && "$update" in settings.meta ? await holdMeta(ctx, id) : {}
    await ctx.db.bot.updateMany({
      where: { id },
      data: { ...columnsOf(await withDataset(ctx, settings), storedMeta), ...(isDefault && { isDefault }) },
    })
    await recordEvent(ctx, "bot.updated", { botId: id })
    return botOf(await findBot(ctx, id))
  },
})

/** The stored meta, which nobody else changes until this transaction ends: two merges at once both count. */
async function holdMeta(ctx: Scope, id: string): Promise<Bot["meta"]> {
  await ctx.db.bot.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  return botOf(await findBot(ctx, id)).meta
}
