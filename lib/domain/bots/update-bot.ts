import { z } from "zod"
import { command } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { botOf } from "./bot-of.ts"
import { columnsOf } from "./create-bot.ts"
import { holdDefault } from "./hold-default.ts"
import { findBot } from "./read-bots.ts"
import { type Bot, BotSettings } from "./schema.ts"

/** Changes what is named and leaves the rest; null clears. The default can be moved here, never removed. */
export const updateBot = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string(), settings: BotSettings }),
  async run(ctx, { id: reference, settings: { isDefault, ...settings } }): Promise<Bot> {
    const { id } = await findBot(ctx, reference)
    if (isDefault) {
      await holdDefault(ctx)
      await ctx.db.bot.updateMany({ where: { isDefault: true, NOT: { id } }, data: { isDefault: false } })
    }
    await ctx.db.bot.updateMany({
      where: { id },
      data: { ...columnsOf(settings), ...(isDefault && { isDefault }) },
    })
    await recordEvent(ctx, "bot.updated", { botId: id })
    return botOf(await findBot(ctx, id))
  },
})
