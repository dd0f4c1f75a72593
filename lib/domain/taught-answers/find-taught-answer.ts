import { taughtAnswer } from "../../db/statements/taught-answers.ts"
import type { Statement } from "../../db/wire/wire.ts"
import type { Passage } from "../retrieval/retrieval.ts"
import { questionKey, sameQuestion } from "./same-question.ts"

/** The mark of a record that is a taught answer. Callers cannot set it: their keys with "_" are dropped. */
export const TAUGHT = "_taught"

/** Reads the taught answer to exactly this question, or no row. One probe of an index. */
export const taughtAnswerStatement = (
  accountId: string,
  { datasetId, question }: { datasetId: string; question: string },
): Statement<Passage> => taughtAnswer(accountId, { datasetId, key: questionKey(question) })

/** Of the passages that were found for a question, the first that is the taught answer to it in other words. */
export const taughtAnswerAmong = (
  passages: readonly Passage[],
  { question, language }: { question: string; language: string },
): Passage | null =>
  passages.find(
    ({ meta, heading }) => isTaught(meta) && heading !== null && sameQuestion(question, heading, language),
  ) ?? null

const isTaught = (meta: unknown) => typeof meta === "object" && meta !== null && Object.hasOwn(meta, TAUGHT)
