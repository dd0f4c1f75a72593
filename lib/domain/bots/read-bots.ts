import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { type Cursor, cursorArgs } from "../../db/cursor.ts"
import type { Bot as Row } from "../../db/generated/client.ts"
import { type BotPageRow, botPage } from "../../db/hot/bots.ts"
import type { Scope } from "../../db/transaction.ts"
import { reader } from "../../db/wire/wire.ts"
import { botOf } from "./bot-of.ts"
import { type Bot, BotFilter } from "./schema.ts"

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
