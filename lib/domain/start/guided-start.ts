import { z } from "zod"
import { isLanguage } from "../../core/languages.ts"
import { command, query } from "../../db/command.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { createBot, findBot, updateBot } from "../bots/bots.ts"
import { START_STEPS, type Start } from "./schema.ts"

/** How far the account is in its guided start, on whichever device it was begun. */
export const readStart = query({
  permission: "bots.read",
  input: z.strictObject({}),
  async run({ db }): Promise<Start> {
    const { startStep } = await db.account.findFirstOrThrow({ where: {}, select: { startStep: true } })
    const bot = await db.bot.findFirst({
      where: { deletedAt: null },
      orderBy: [{ isDefault: "desc" }, { createdAt: "asc" }],
      select: { id: true },
    })
    return { step: START_STEPS.find((step) => step === startStep) ?? null, botId: bot?.id ?? null }
  },
})

const MOVE = `update "Account" set "startStep" = $2 where id = $1::uuid`

/** Goes to a step of the guided start; any may be left out, and gone back to. */
export const moveStart = command({
  permission: "bots.write",
  input: z.strictObject({ step: z.enum(START_STEPS) }),
  async run(ctx, { step }): Promise<void> {
    await sqlOf(ctx.db).query({ text: MOVE, values: [ctx.account.id, step] })
  },
})

/**
 * The id of the bot that the guided start sets up. The first thing that somebody gives makes it: of two at once, such as
 * two files, both go to the same bot. Throws `limit_reached`.
 */
export const prepareBot = command({
  permission: "bots.write",
  input: z.strictObject({ name: z.string(), description: z.string().optional() }),
  async run(ctx, settings): Promise<{ id: string }> {
    await lockByName(ctx, `guided-start:${ctx.account.id}`)
    const { step, botId } = await readStart(ctx, {})
    if (!step) await moveStart(ctx, { step: "content" })
    if (botId) return { id: botId }
    const { id } = await createBot(ctx, { ...settings, ownDataset: true })
    return { id }
  },
})

/**
 * Lets the bot speak the language that most of its sources are written in, where bots know it. Returns the bot's language.
 * Throws `not_found`.
 */
export const speakLanguageOfKnowledge = command({
  permission: "bots.write",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId }): Promise<string> {
    const { id, language, datasetId } = await findBot(ctx, botId)
    if (!datasetId) return language
    const [most] = await ctx.db.source.groupBy({
      by: ["language"],
      where: { datasetId, deletedAt: null, status: "ready", language: { not: null } },
      _sum: { recordCount: true },
      orderBy: { _sum: { recordCount: "desc" } },
      take: 1,
    })
    const written = most?.language?.slice(0, 2)
    if (!isLanguage(written) || written === language) return language
    await updateBot(ctx, { id, settings: { language: written } })
    return written
  },
})
