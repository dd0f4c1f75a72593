import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { findBot } from "../bots/bots.ts"
import { type Passage, search } from "../retrieval/retrieval.ts"

/** The passages that a bot would answer a question from, best first, as its playground finds them. Throws `not_found`. */
export const searchSources = query({
  permission: "knowledge.read",
  input: z.strictObject({
    botId: z.string(),
    question: z.string().trim().min(1).max(2000),
    limit: z.int().min(1).max(20).default(5),
  }),
  async run(ctx, { botId, question, limit }): Promise<Passage[]> {
    const { datasetId, language } = await findBot(ctx, botId)
    if (!datasetId) return []
    return search(sqlOf(ctx.db), { accountId: ctx.account.id, datasetId, query: question, limit, language })
  },
})
