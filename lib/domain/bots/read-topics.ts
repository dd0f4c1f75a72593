import { z } from "zod"
import { query } from "../../db/command.ts"
import { findBot } from "./crud.ts"

const MOST_RECORDS = 200

/**
 * What a bot can be asked about: headings of its knowledge, at most `most`, those of different sources first. `hasKnowledge`
 * is false while it has nothing to answer from. Throws `not_found`.
 */
export const topicsOf = query({
  permission: "knowledge.read",
  input: z.strictObject({ id: z.string(), most: z.int().min(1).max(50).default(3) }),
  async run(ctx, { id, most }): Promise<{ hasKnowledge: boolean; topics: string[] }> {
    const { datasetId } = await findBot(ctx, id)
    if (!datasetId) return { hasKnowledge: false, topics: [] }
    const records = await ctx.db.record.findMany({
      where: { datasetId },
      select: { sourceId: true, heading: true },
      orderBy: { id: "asc" },
      take: MOST_RECORDS,
    })
    return { hasKnowledge: records.length > 0, topics: topicsAmong(records).slice(0, most) }
  },
})

/** The last headings, one of each source, then another of each, and so on. */
function topicsAmong(records: { sourceId: string | null; heading: string | null }[]): string[] {
  const bySource = Map.groupBy(
    records.filter(({ heading }) => heading),
    ({ sourceId }) => sourceId,
  )
  const own = [...bySource.values()].map((some) => [
    ...new Set(some.map(({ heading }) => heading?.split(" > ").at(-1) ?? "").toReversed()),
  ])
  const longest = Math.max(0, ...own.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, at) => own.flatMap((topics) => topics[at] ?? []))
  return [...new Set(inTurn.flat())].filter(Boolean)
}
