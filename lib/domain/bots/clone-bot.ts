import { z } from "zod"
import { command } from "../../db/command.ts"
import { botOf, createBot, findBot } from "./crud.ts"
import { BotSettings } from "./schema.ts"

const LONGEST_NAME = 200

/**
 * Makes a bot like another: everything but its alias, its place as the default, its votes and its conversations. Both
 * answer from the same dataset, unless the new one is to have none of that knowledge and a dataset of its own. Throws
 * `not_found`, `limit_reached`.
 */
export const cloneBot = command({
  permission: "bots.write",
  input: z.strictObject({
    id: z.string(),
    /** Without one, that of the other with a word that tells them apart. */
    name: z.string().trim().max(LONGEST_NAME).optional(),
    knowledge: z.enum(["shared", "none"]).default("shared"),
  }),
  async run(ctx, { id: reference, name, knowledge }): Promise<{ id: string }> {
    const { id: _id, createdAt, updatedAt, ...bot } = botOf(await findBot(ctx, reference))
    const settings = BotSettings.parse({
      ...bot,
      name: name ?? `${bot.name} (copy)`.slice(-LONGEST_NAME),
      alias: null,
      isDefault: false,
      ...(knowledge === "none" && { datasetId: null }),
    })
    const { id } = await createBot(ctx, { ...settings, ownDataset: knowledge === "none" })
    return { id }
  },
})
