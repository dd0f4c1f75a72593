import { taughtAnswer } from "../../db/hot/taught-answer.ts"
import type { Sql } from "../../db/transaction.ts"
import type { Passage } from "../retrieval/retrieval.ts"
import { questionKey } from "./question-key.ts"
import { sameQuestion } from "./same-question.ts"

/** The mark of a record that is a taught answer. Callers cannot set it: their keys with "_" are dropped. */
export const TAUGHT = "_taught"

/** The taught answer to exactly this question, if there is one. One probe of an index. */
export const taughtAnswerByWords = (
  sql: Sql,
  accountId: string,
  { datasetId, question }: { datasetId: string; question: string },
): Promise<Passage | null> => taughtAnswer(sql, accountId, { datasetId, key: questionKey(question) })

/** Of the passages that were found for a question, the first that is the taught answer to it in other words. */
export const taughtAnswerAmong = (
  passages: readonly Passage[],
  { question, language }: { question: string; language: string },
): Passage | null =>
  passages.find(
    ({ meta, heading }) => isTaught(meta) && heading !== null && sameQuestion(question, heading, language),
  ) ?? null

const isTaught = (meta: unknown) => typeof meta === "object" && meta !== null && Object.hasOwn(meta, TAUGHT)
