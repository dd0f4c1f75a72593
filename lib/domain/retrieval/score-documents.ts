import type { LoadBlocks } from "./load-blocks.ts"
import type { Only } from "./matching-documents.ts"
import type { Candidate } from "./order-candidates.ts"
import type { Statistics } from "./rank.ts"
import type { Question } from "./read-question.ts"
import type { Segment } from "./schema.ts"
import { frequenciesOf, isDead, lengthOf, type SegmentDocument } from "./segment-document.ts"
import { BLOCK } from "./segments.ts"
import { saturation } from "./weight-code.ts"

const READ_AT_ONCE = 500
/** Documents that one search scores by their own texts at most. */
const SCORED_AT_MOST = 20_000

interface Task {
  segments: readonly Segment[]
  questions: ReadonlyMap<string, Question>
  statistics: Statistics
  only: Only
  count: number
}

/**
 * BM25 over the texts of the documents in `only`: for filters that few records meet, when the postings that a search
 * reads of frequent terms are not all there are.
 */
export async function scoreDocuments(
  load: LoadBlocks,
  { segments, questions, statistics, only, count }: Task,
): Promise<{ candidates: Candidate[]; lost: boolean }> {
  const all = segments.flatMap((segment) =>
    (only.get(segment.id) ?? []).flatMap((document) =>
      isDead(segment, document) ? [] : { segment, document },
    ),
  )
  const scored: (Candidate & { id: string })[] = []
  let lost = false
  for (let from = 0; from < Math.min(all.length, SCORED_AT_MOST); from += READ_AT_ONCE) {
    const batch = all.slice(from, from + READ_AT_ONCE)
    const keyOf = ({ segment, document }: (typeof all)[number]) => document >> segment.blockShift
    const wanted = batch.map((each) => ({
      segmentId: each.segment.id,
      kind: BLOCK.documents,
      key: keyOf(each),
    }))
    const blocks = await load(wanted)
    lost ||= blocks.lost
    for (const each of batch) {
      const { segment, document } = each
      const block = blocks.documents(segment.id, keyOf(each))
      const words = block?.[document & ((1 << segment.blockShift) - 1)]
      const question = questions.get(segment.language)
      const score = words && question ? scoreOf(words, question, statistics) : 0
      if (score > 0 && words) scored.push({ segment, document, score, id: words.id })
    }
  }
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return { candidates: scored.slice(0, count), lost }
}

function scoreOf(
  words: SegmentDocument,
  { weights }: Question,
  { averageLength, rarities }: Statistics,
): number {
  const length = lengthOf(words)
  let score = 0
  for (const [term, frequency] of frequenciesOf(words)) {
    const weight = weights.get(term)
    if (weight) score += weight * (rarities.get(term) ?? 0) * saturation(frequency, length, averageLength)
  }
  return score
}
