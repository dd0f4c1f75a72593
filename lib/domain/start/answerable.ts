import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { LANGUAGES } from "../../core/languages.ts"
import { quotePassages } from "../quotes/quotes.ts"
import { findPassages } from "../retrieval/retrieval.ts"

const PASSAGES = 5

/**
 * The first `most` of some questions that a dataset answers in quotations, whichever model will answer them later. Asks no
 * model and counts nothing.
 */
export const answerable = procedure({
  permission: "knowledge.read",
  input: z.strictObject({
    datasetId: z.string(),
    language: z.enum(LANGUAGES),
    questions: z.array(z.string()).max(50),
    most: z.int().min(1).default(3),
  }),
  async run(ctx, { datasetId, language, questions, most }): Promise<string[]> {
    const found: string[] = []
    const told = new Set<string>()
    for (const question of questions) {
      if (found.length === most) break
      const passages = await findPassages(ctx, { datasetId, query: question, limit: PASSAGES, language })
      const { text, reason } = quotePassages({ question, passages, language })
      // Two questions with one answer show nothing twice.
      if (reason !== null || told.has(text)) continue
      told.add(text)
      found.push(question)
    }
    return found
  },
})
