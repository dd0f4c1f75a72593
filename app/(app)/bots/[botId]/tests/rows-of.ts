import type { Shown } from "#components/bot-tests/tests-address.ts"
import type { ComparedResult, TestQuestion } from "#lib/domain/bot-tests/schema.ts"

interface Row {
  id: string
  question: string
  phrases: string[]
  sourceId: string | null
  sourceName: string | null
  /** Whether it is still asked; what a run says of one that was deleted stays. */
  isThere: boolean
  result: ComparedResult | undefined
}

/** Questions with their results, those that are wrong first, then those that have changed. */
export function rowsOf(
  questions: readonly TestQuestion[],
  results: readonly ComparedResult[],
  show: Shown,
): Row[] {
  const byQuestion = new Map(results.map((result) => [result.questionId, result]))
  const asked: Row[] = questions.length
    ? questions.map(({ source, ...question }) => ({
        ...question,
        sourceId: source?.id ?? null,
        sourceName: source?.name ?? null,
        isThere: true,
        result: byQuestion.get(question.id),
      }))
    : results.map((result) => ({ ...result, id: result.questionId, sourceId: null, isThere: false, result }))
  const hasChanged = ({ result }: Row) => result !== undefined && !["same", "new"].includes(result.change)
  const isWrong = ({ result }: Row) => result?.passed === false
  const weight = (row: Row) => (isWrong(row) ? 2 : 0) + (hasChanged(row) ? 1 : 0)
  return asked
    .filter((row) => show === "all" || (show === "wrong" ? isWrong(row) : hasChanged(row)))
    .sort((one, other) => weight(other) - weight(one))
}
