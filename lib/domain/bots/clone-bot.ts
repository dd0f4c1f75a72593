import { z } from "zod"
import { command } from "../../db/command.ts"
import { botOf, createBot, findBot } from "./crud.ts"
import { BotSettings } from "./schema.ts"

const LONGEST_NAME = 200

/**
 * Makes a bot like another: everything but its alias, its place as the default, its votes and its conversations. Both
 * answer from the same dataset. Throws `not_found`, `limit_reached`.
 */
export const cloneBot = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id: _id, createdAt, updatedAt, ...bot } = botOf(await findBot(ctx, reference))
    const name = `${bot.name} (copy)`.slice(-LONGEST_NAME)
    const { id } = await createBot(ctx, BotSettings.parse({ ...bot, name, alias: null, isDefault: false }))
    return { id }
  },
})
