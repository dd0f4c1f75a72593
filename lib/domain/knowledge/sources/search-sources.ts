import { z } from "zod"
import { procedure } from "../../../core/command.ts"
import { transaction } from "../../../db/transaction.ts"
import { findBot } from "../../bots/bots.ts"
import type { Passage } from "../../retrieval/retrieval.ts"
import { findPassages } from "../../retrieval/retrieval.ts"

/** The passages that a bot would answer a question from, best first, as its playground finds them. Throws `not_found`. */
export const searchSources = procedure({
  permission: "knowledge.read",
  input: z.strictObject({
    botId: z.string(),
    question: z.string().trim().min(1).max(2000),
    limit: z.int().min(1).max(20).default(5),
  }),
  async run(ctx, { botId, question, limit }): Promise<Passage[]> {
    const { datasetId, language } = await transaction(ctx, (scope) => findBot(scope, botId), {
      readOnly: true,
    })
    if (!datasetId) return []
    return findPassages(ctx, { datasetId, query: question, limit, language })
  },
})
