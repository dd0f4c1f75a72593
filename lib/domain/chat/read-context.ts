import { type HistoryRow, historyBefore } from "../../db/hot/messages.ts"
import type { Sql } from "../../db/transaction.ts"
import type { Turn } from "../conversations/schema.ts"
import { type Passage, search } from "../retrieval/retrieval.ts"

/** What an answer may rest on. */
export interface TurnContext {
  /** The latest turns before this one, oldest first. */
  history: HistoryRow[]
  passages: Passage[]
}

/** Turns of the conversation that a model sees at most, and passages unless the dataset says otherwise. */
const HISTORY = 20
const PASSAGES = 5

/** Reads the turns before a message and the passages that may answer it; the first statements of both travel together. */
export async function readContext(
  sql: Sql,
  accountId: string,
  { turn, messageId, text }: { turn: Turn; messageId: string; text: string },
): Promise<TurnContext> {
  const { conversationId, datasetId, language, searchMinScore: minScore, searchMaxTokens: maxTokens } = turn
  const history = historyBefore(sql, accountId, { conversationId, messageId, limit: HISTORY })
  if (!datasetId) return { history: await history, passages: [] }
  const said = history.then((rows) => rows.filter(({ type }) => type === "user").map((row) => row.text))
  const limit = turn.searchMaxRecords ?? PASSAGES
  const [rows, passages] = await Promise.all([
    history,
    search(sql, { accountId, datasetId, query: text, history: said, limit, minScore, maxTokens, language }),
  ])
  return { history: rows, passages }
}
