import type { ComparedResult, TestResult } from "./schema.ts"

/** Results beside those of an earlier run, by question. */
export function compare(results: readonly TestResult[], earlier: readonly TestResult[]): ComparedResult[] {
  const known = new Map(earlier.map((result) => [result.questionId, result]))
  return results.map((result) => {
    const before = known.get(result.questionId) ?? null
    return {
      ...result,
      before: before && { passed: before.passed, answer: before.answer, sources: before.sources },
      change: changeOf(result, before),
    }
  })
}

function changeOf(now: TestResult, before: TestResult | null): ComparedResult["change"] {
  if (!before) return "new"
  if (now.passed !== before.passed) return now.passed ? "fixed" : "broken"
  if (now.answer !== before.answer) return "answer"
  return namesOf(now) === namesOf(before) ? "same" : "sources"
}

/** A source that was read anew keeps its name, and one that was replaced under it counts as the same. */
const namesOf = ({ sources }: TestResult) => JSON.stringify(sources.map(({ name }) => name).toSorted())
