import type { Context } from "../../core/context.ts"
import type { HistoryRow } from "../../db/hot/turn.ts"
import type { Sql } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { findBest, type Passage, readPassages } from "../retrieval/retrieval.ts"
import type { Segment } from "../retrieval/schema.ts"
import { taughtAnswerAmong, taughtAnswerByWords } from "../taught-answers/taught-answers.ts"

/** The part of what a bot knows that an answer may rest on. */
export interface Grounding {
  passages: Passage[]
  /** The taught answer to just this question, which is given word for word; then it is the only passage. */
  lesson: Passage | null
}

/** What an answer may rest on. */
export interface TurnContext extends Grounding {
  /** The latest turns before this one, oldest first. */
  history: HistoryRow[]
}

/** Passages that a model sees unless the dataset says otherwise. */
const PASSAGES = 5

type Knowledge = Pick<
  Turn,
  | "datasetId"
  | "hasLessons"
  | "language"
  | "searchMinScore"
  | "searchMaxTokens"
  | "searchMaxRecords"
  | "reranker"
>

/**
 * Finds what may answer a message. Returns the second half of the search: it reads the passages on a connection of the
 * caller's choice, so that they can travel with other statements.
 */
export async function findPassages(
  ctx: Context,
  text: string,
  { bot, history, segments }: { bot: Knowledge; history: HistoryRow[]; segments?: readonly Segment[] },
): Promise<(sql: Sql) => Promise<Grounding>> {
  const { datasetId, language, searchMinScore: minScore, searchMaxTokens: maxTokens } = bot
  if (!datasetId) return async () => ({ passages: [], lesson: null })
  const search = {
    accountId: ctx.account.id,
    datasetId,
    query: text,
    history: history.filter(({ type }) => type === "user").map((row) => row.text),
    limit: bot.searchMaxRecords ?? PASSAGES,
    minScore,
    maxTokens,
    language,
    ...(segments && { segments }),
  }
  const found = await findBest(ctx, { ...search, reranker: bot.reranker })
  return async (sql) => {
    const [passages, exact] = await Promise.all([
      readPassages(sql, search, found),
      bot.hasLessons ? taughtAnswerByWords(sql, ctx.account.id, { datasetId, question: text }) : null,
    ])
    const lesson =
      exact ?? (bot.hasLessons ? taughtAnswerAmong(passages, { question: text, language }) : null)
    return { passages: lesson ? [lesson] : passages, lesson }
  }
}
