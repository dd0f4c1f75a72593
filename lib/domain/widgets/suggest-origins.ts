import { z } from "zod"
import { query } from "../../db/command.ts"
import { findBot } from "../bots/bots.ts"

/** Sites that a bot's owner is offered at most. */
const MOST = 10

/** Origins of the websites that a bot has learned from: most likely it will be put there. Throws `not_found`. */
export const suggestOrigins = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId }): Promise<string[]> {
    const { datasetId } = await findBot(ctx, botId)
    if (!datasetId) return []
    const where = {
      datasetId,
      type: "url" as const,
      deletedAt: null,
      url: { not: null },
      // Nothing was learned from an address that was never reached.
      NOT: { status: "failed" as const, currentVersion: null },
    }
    const rows = await ctx.db.source.findMany({
      where,
      orderBy: { id: "asc" },
      select: { url: true },
      take: 200,
    })
    const origins = rows.flatMap(({ url }) => (url && URL.canParse(url) ? [new URL(url).origin] : []))
    return [...new Set(origins)].filter((origin) => /^https?:/.test(origin)).slice(0, MOST)
  },
})
