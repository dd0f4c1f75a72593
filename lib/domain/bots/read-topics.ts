import { z } from "zod"
import { query } from "../../db/command.ts"
import { findBot } from "./crud.ts"

const MOST_RECORDS = 200

/**
 * What a bot can be asked about: headings of its knowledge, at most one a source and three in all. `hasKnowledge` is false
 * while it has nothing to answer from. Throws `not_found`.
 */
export const topicsOf = query({
  permission: "knowledge.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ hasKnowledge: boolean; topics: string[] }> {
    const { datasetId } = await findBot(ctx, id)
    if (!datasetId) return { hasKnowledge: false, topics: [] }
    const records = await ctx.db.record.findMany({
      where: { datasetId },
      select: { sourceId: true, heading: true },
      orderBy: { id: "asc" },
      take: MOST_RECORDS,
    })
    const bySource = new Map(
      records.flatMap(({ sourceId, heading }) => (heading ? [[sourceId, heading]] : [])),
    )
    const topics = [...bySource.values()].map((heading) => heading.split(" > ").at(-1) ?? heading)
    return { hasKnowledge: records.length > 0, topics: topics.slice(0, 3) }
  },
})
