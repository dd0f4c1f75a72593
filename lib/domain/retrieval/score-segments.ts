import type { LoadBlocks } from "./load-blocks.ts"
import type { Candidate } from "./order-candidates.ts"
import type { Ranked, Statistics, Task } from "./rank.ts"
import { type Question, readQuestion } from "./read-question.ts"
import { rerank } from "./rerank.ts"
import type { Found, SearchInput, Segment } from "./schema.ts"
import { BLOCK } from "./segments.ts"

/** Candidates of the first pass that are judged by their full texts. */
const CANDIDATES = 40

/** The first pass: the documents that may answer best, of those that may be found. */
export type Choose = (task: Task) => Promise<Ranked>

/** How many candidates the first pass of a search gives. */
export const candidatesFor = ({ limit }: Pick<SearchInput, "limit">) => Math.max(CANDIDATES, limit * 2)

interface Search {
  segments: readonly Segment[]
  input: Pick<SearchInput, "query" | "before" | "limit">
  choose: Choose
}

/**
 * The records of segments that answer a question, best first, by words. `lost`: a block was gone, and the list of segments
 * must be read again.
 */
export async function scoreSegments(
  load: LoadBlocks,
  { segments, input, choose }: Search,
): Promise<{ scored: Found[]; lost: boolean }> {
  const questions = new Map<string, Question>()
  for (const { language } of segments) {
    if (!questions.has(language)) questions.set(language, readQuestion(input, language))
  }
  if (!segments.length) return { scored: [], lost: false }
  const { candidates, statistics, lost } = await choose({ segments, questions, count: candidatesFor(input) })
  if (!candidates.length) return { scored: [], lost }
  const { judged, lost: lostLater } = await judge(load, candidates, questions)
  const scored = rerank(judged, statistics).map(({ candidate, score }) => ({
    recordId: candidate.words.id,
    score: Math.min(1, score / fullScore(candidate.question, statistics)),
  }))
  return { scored, lost: lost || lostLater }
}

/** The candidates with their words and the question in their language. */
async function judge(
  load: LoadBlocks,
  candidates: readonly Candidate[],
  questions: ReadonlyMap<string, Question>,
) {
  const wanted = candidates.map(({ segment, document }) => ({
    segmentId: segment.id,
    kind: BLOCK.documents,
    key: document >> segment.blockShift,
  }))
  const blocks = await load(wanted)
  const judged = candidates.flatMap(({ segment, document }) => {
    const words = blocks.documents(segment.id, document >> segment.blockShift)?.[placeIn(segment, document)]
    const question = questions.get(segment.language)
    return words && question ? [{ words, question }] : []
  })
  return { judged, lost: blocks.lost }
}

const placeIn = ({ blockShift }: Segment, document: number) => document & ((1 << blockShift) - 1)

/** The score of a passage of average length that holds every word of the question once. */
function fullScore({ asked }: Question, { rarities }: Statistics): number {
  let full = 0
  for (const [term, weight] of asked) full += weight * (rarities.get(term) ?? 0)
  return full || 1
}
