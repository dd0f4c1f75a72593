import { languageOf } from "./language.ts"
import type { Blocks, LoadBlocks, Wanted } from "./load-blocks.ts"
import type { Question } from "./read-question.ts"
import type { Segment } from "./schema.ts"
import { BLOCK } from "./segments.ts"
import { businessOfSlips, type Doubt, termsOfSlips } from "./spelling.ts"
import { bucketOf, findTerm, termHash } from "./term-bucket.ts"

/** Words of one question that are mended. */
const MENDED_AT_MOST = 3
/** Blocks that are read for it; what lies beyond are the least likely slips, in a large dataset. */
const BLOCKS_AT_MOST = 600
/** What a mended word counts for, of one that was typed right. */
const MENDED = 0.8

interface Task {
  segments: readonly Segment[]
  questions: ReadonlyMap<string, Question>
}

interface Mending {
  term: number
  doubt: Doubt
  question: Question
  segments: Segment[]
  /** Terms that it may stand for, by the kind of slip, the likeliest first. */
  kinds: number[][]
}

/**
 * Lets a word that no document has, and nothing stands in for, mean the words of the dataset that are a slip of the hand
 * away; where there are none, words of business. The index knows terms by their hashes, so each slip is looked up.
 * Returns whether a block was lost.
 */
export async function mendSpelling(
  load: LoadBlocks,
  { segments, questions }: Task,
  frequencies: ReadonlyMap<number, number>,
): Promise<boolean> {
  const mendings = [...questions].flatMap(([language, question]) =>
    mendingsOf(question, language, segments, frequencies),
  )
  if (!mendings.length) return false
  const blocks = await load(wantedFor(mendings))
  for (const { term, doubt, question, segments: mine, kinds } of mendings) {
    const present = kinds
      .map((kind) => kind.filter((slip) => mine.some((segment) => holds(blocks, segment, slip))))
      .find((kind) => kind.length)
    const meant = present ?? businessOfSlips(doubt).map(termHash)
    const weight = ((question.weights.get(term) ?? 0) * MENDED) / (meant.length || 1)
    for (const slip of meant) question.weights.set(slip, (question.weights.get(slip) ?? 0) + weight)
  }
  return blocks.lost
}

function mendingsOf(
  question: Question,
  language: string,
  segments: readonly Segment[],
  frequencies: ReadonlyMap<number, number>,
): Mending[] {
  const rules = languageOf(language)
  if (!rules) return []
  const mine = segments.filter((segment) => segment.language === language)
  return [...question.doubts]
    .filter(
      ([term]) =>
        !frequencies.get(term) && !question.related.get(term)?.some((other) => frequencies.get(other)),
    )
    .slice(0, MENDED_AT_MOST)
    .map(([term, doubt]) => {
      const kinds = termsOfSlips(doubt.word, rules).map((kind) => kind.map(termHash))
      return { term, doubt, question, segments: mine, kinds }
    })
}

/** The blocks that hold the slips, each once; those of the likeliest slips first. */
function wantedFor(mendings: readonly Mending[]): Wanted[] {
  const wanted = new Map<string, Wanted>()
  const deepest = Math.max(...mendings.map(({ kinds }) => kinds.length))
  for (let kind = 0; kind < deepest; kind++)
    for (const { segments, kinds } of mendings)
      for (const { id, buckets } of segments)
        for (const term of kinds[kind] ?? []) {
          const key = bucketOf(term, buckets)
          if (wanted.size < BLOCKS_AT_MOST)
            wanted.set(`${id} ${key}`, { segmentId: id, kind: BLOCK.bucket, key })
        }
  return [...wanted.values()]
}

function holds(blocks: Blocks, { id, buckets }: Segment, term: number): boolean {
  const bucket = blocks.bytes(id, BLOCK.bucket, bucketOf(term, buckets))
  return bucket !== null && findTerm(bucket, term) !== undefined
}
