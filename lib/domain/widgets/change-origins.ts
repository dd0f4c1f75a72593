import { z } from "zod"
import { command } from "../../db/command.ts"
import type { Scope } from "../../db/transaction.ts"
import { findWidgetRow, updateWidget } from "./crud.ts"
import { settingsOf } from "./resolve-settings.ts"
import { Origin, type Widget } from "./schema.ts"

/** Lets a bot's widget be used on one more site. Throws `not_found`, or `invalid_input` where there are too many. */
export const allowOrigin = command({
  permission: "bots.write",
  input: z.strictObject({ botId: z.string(), origin: Origin }),
  run: (ctx, { botId, origin }) =>
    changeOrigins(ctx, botId, (origins) => [...origins.filter((each) => each !== origin), origin]),
})

/** Keeps a bot's widget from a site; one that is not allowed is no fault. Throws `not_found`. */
export const removeOrigin = command({
  permission: "bots.write",
  input: z.strictObject({ botId: z.string(), origin: z.string() }),
  run: (ctx, { botId, origin }) =>
    changeOrigins(ctx, botId, (origins) => origins.filter((each) => each !== origin)),
})

async function changeOrigins(
  ctx: Scope,
  botId: string,
  change: (origins: string[]) => string[],
): Promise<Widget> {
  const { id } = await findWidgetRow(ctx, { botId })
  // Whoever else changes it waits here, so that two sites at once are both allowed.
  await ctx.db.integration.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  const { origins } = settingsOf((await findWidgetRow(ctx, { id })).config)
  return updateWidget(ctx, { widget: { id }, settings: { origins: change(origins) } })
}
