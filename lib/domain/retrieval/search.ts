import { BLOCK } from "./build-segment.ts"
import { loadBlocks } from "./load-blocks.ts"
import { type Candidate, rank, type Statistics } from "./rank.ts"
import { readPassages } from "./read-passages.ts"
import { type Question, readQuestion } from "./read-question.ts"
import { type Reranked, rerank } from "./rerank.ts"
import type { Passage, SearchInput, Sql } from "./schema.ts"
import { readSegments, type Segment } from "./segment-store.ts"

/** Candidates of the first pass that are judged by their full texts. */
const CANDIDATES = 40

/**
 * The passages of a dataset that answer a question best, best first: only of current versions of sources, and of
 * records without a source.
 */
export async function search(sql: Sql, input: SearchInput): Promise<Passage[]> {
  const segments = await readSegments(sql, input)
  if (!segments.length || input.limit < 1) return []
  const questions = new Map<string, Question>()
  for (const { language } of segments) {
    if (!questions.has(language)) questions.set(language, readQuestion(input, language))
  }
  const count = Math.max(CANDIDATES, input.limit * 2)
  const { candidates, statistics } = await rank(sql, input, { segments, questions, count })
  if (!candidates.length) return []
  const ranked = await judge(sql, input, { candidates, questions, statistics })
  const scored = ranked.map(({ candidate, score }) => ({
    recordId: candidate.words.id,
    score: Math.min(1, score / fullScore(candidate.question, statistics)),
  }))
  const enough = scored.filter(({ score }) => score >= (input.minScore ?? 0))
  return readPassages(sql, input, enough)
}

async function judge(
  sql: Sql,
  input: SearchInput,
  {
    candidates,
    questions,
    statistics,
  }: { candidates: Candidate[]; questions: Map<string, Question>; statistics: Statistics },
): Promise<Reranked<Judged>[]> {
  const blocks = await loadBlocks(
    sql,
    input,
    candidates.map(({ segment, document }) => ({
      segmentId: segment.id,
      kind: BLOCK.documents,
      key: document >> segment.blockShift,
    })),
  )
  const judged = candidates.flatMap(({ segment, document }) => {
    const words = blocks.documents(segment.id, document >> segment.blockShift)?.[placeIn(segment, document)]
    const question = questions.get(segment.language)
    return words && question ? [{ words, question }] : []
  })
  return rerank(judged, statistics)
}

type Judged = Parameters<typeof rerank>[0][number]

const placeIn = ({ blockShift }: Segment, document: number) => document & ((1 << blockShift) - 1)

/** The score of a passage of average length that holds every word of the question once. */
function fullScore({ weights }: Question, { rarities }: Statistics): number {
  let full = 0
  for (const [term, weight] of weights) full += weight * (rarities.get(term) ?? 0)
  return full || 1
}
