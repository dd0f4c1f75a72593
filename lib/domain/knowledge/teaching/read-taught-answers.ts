import { query } from "../../../db/command.ts"
import { findBot } from "../../bots/bots.ts"
import { type TaughtAnswer, TaughtAnswerFilter } from "../../taught-answers/schema.ts"

/** A page of what a bot was taught, newest first, with the number of all. Throws `not_found`. */
export const listTaughtAnswers = query({
  permission: "knowledge.read",
  input: TaughtAnswerFilter,
  async run(ctx, { botId, page, perPage }): Promise<{ taughtAnswers: TaughtAnswer[]; total: number }> {
    const { datasetId } = await findBot(ctx, botId)
    if (!datasetId) return { taughtAnswers: [], total: 0 }
    const where = { datasetId, questionKey: { not: null }, deletedAt: null }
    const rows = await ctx.db.source.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    })
    return { taughtAnswers: rows.flatMap(taughtAnswerOf), total: await ctx.db.source.count({ where }) }
  },
})

interface Row {
  id: string
  options: unknown
  currentVersion: number | null
  updatedAt: Date
}

function taughtAnswerOf({ id, options, currentVersion, updatedAt }: Row): TaughtAnswer[] {
  const { pairs = [] } = options as { pairs?: { question: string; answer: string }[] }
  return pairs.slice(0, 1).map((pair) => ({ id, ...pair, version: currentVersion, updatedAt }))
}
