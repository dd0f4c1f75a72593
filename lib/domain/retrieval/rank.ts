import type { Blocks, LoadBlocks, Wanted } from "./load-blocks.ts"
import type { Only } from "./matching-documents.ts"
import { mendSpelling } from "./mend-spelling.ts"
import { type Candidate, orderCandidates } from "./order-candidates.ts"
import { addScores } from "./posting-list.ts"
import type { Question } from "./read-question.ts"
import type { Segment } from "./schema.ts"
import { isDead } from "./segment-document.ts"
import { BLOCK, READ_AT_MOST } from "./segments.ts"
import { bucketOf, findTerm } from "./term-bucket.ts"
import { rarity, saturations } from "./weight-code.ts"

/** Figures of the whole dataset as it is now. */
export interface Statistics {
  averageLength: number
  /** Rarity of every term that is asked for. */
  rarities: Map<number, number>
}

/** What related terms together count for, of the weight of the one they stand in for. */
const RELATED = 0.6
/** Segments with fewer documents have no list that is kept apart. */
const LONG_LISTS_FROM = 400

export interface Task {
  segments: readonly Segment[]
  questions: Map<string, Question>
  count: number
  /** The documents that may be found; all when absent. */
  only?: Only
}

export interface Ranked {
  candidates: Candidate[]
  statistics: Statistics
  /** Whether a term has more postings than were read, so that documents may be missing. */
  isCut: boolean
  lost: boolean
}

/** BM25 over the postings of a dataset's segments: the best `count` documents, and the figures used. */
export async function rank(load: LoadBlocks, { segments, questions, count, only }: Task): Promise<Ranked> {
  const frequencies = new Map<number, number>()
  let isCut = false
  let lost = false
  const lists: { segment: Segment; term: number; packed: Buffer | Uint8Array }[] = []
  async function look(termsOf: (question: Question) => Iterable<number>) {
    const sought = segments.map((segment) => {
      const question = questions.get(segment.language)
      return { segment, terms: question ? [...new Set(termsOf(question))] : [] }
    })
    const wanted = sought.flatMap(({ segment, terms }) => terms.flatMap((term) => blocksOf(segment, term)))
    if (!wanted.length) return
    const blocks = await load(wanted)
    lost ||= blocks.lost
    for (const { segment, terms } of sought) {
      for (const term of terms) {
        const found = lookUp(blocks, segment, term)
        frequencies.set(term, (frequencies.get(term) ?? 0) + (found?.frequency ?? 0))
        isCut ||= (found?.frequency ?? 0) > READ_AT_MOST
        if (found?.packed) lists.push({ segment, term, packed: found.packed })
      }
    }
  }
  await look(({ weights }) => weights.keys())
  // Related terms are many, and needed only for what no document says.
  await look(({ weights, related }) =>
    [...related].flatMap(([term, others]) =>
      frequencies.get(term) ? [] : others.filter((other) => !weights.has(other)),
    ),
  )
  for (const question of questions.values()) standIn(question, frequencies)
  if (await mendSpelling(load, { segments, questions }, frequencies)) lost = true
  await look(({ weights }) => [...weights.keys()].filter((term) => !frequencies.has(term)))
  const total = segments.reduce((sum, { documents, deadCount }) => sum + documents - deadCount, 0)
  const averageLength =
    segments.reduce((sum, { length }) => sum + length, 0) /
    segments.reduce((sum, { documents }) => sum + documents, 0)
  const rarities = new Map<number, number>()
  for (const [term, frequency] of frequencies) rarities.set(term, rarity(Math.min(frequency, total), total))
  const table = saturations(averageLength)
  const all: Candidate[] = []
  for (const segment of segments) {
    const mine = lists.filter((list) => list.segment === segment)
    if (!mine.length) continue
    const scores = blankScores(segment.documents)
    const weights = questions.get(segment.language)?.weights
    for (const { term, packed } of mine) {
      const weight = weights?.get(term)
      if (weight) addScores(packed, (rarities.get(term) ?? 0) * weight, table, scores)
    }
    all.push(...bestOf(segment, only ? masked(scores, only.get(segment.id)) : scores, count))
  }
  const best = await orderCandidates(load, all, count)
  return {
    lost: lost || best.lost,
    isCut,
    candidates: best.candidates,
    statistics: { averageLength, rarities },
  }
}

let scratch = new Float32Array(0)

/** Zeros to add to, good until it is asked again: a large account's would be half a megabyte to collect a search. */
function blankScores(documents: number): Float32Array {
  if (scratch.length < documents) scratch = new Float32Array(documents)
  return scratch.subarray(0, documents).fill(0)
}

/** The scores of some documents, zero for all others. */
function masked(scores: Float32Array, documents: readonly number[] = []): Float32Array {
  const kept = new Float32Array(scores.length)
  for (const document of documents) kept[document] = scores[document] as number
  return kept
}

/** Lets related terms take the place of those that no document has, for part of their weight. */
function standIn({ weights, related }: Question, frequencies: ReadonlyMap<number, number>): void {
  for (const [term, others] of related) {
    if (frequencies.get(term)) continue
    const present = others.filter((other) => frequencies.get(other) && !weights.has(other))
    for (const other of present) weights.set(other, ((weights.get(term) ?? 0) * RELATED) / present.length)
  }
}

function blocksOf({ id, buckets, documents }: Segment, term: number): Wanted[] {
  const bucket = { segmentId: id, kind: BLOCK.bucket, key: bucketOf(term, buckets) }
  if (documents < LONG_LISTS_FROM) return [bucket]
  return [bucket, { segmentId: id, kind: BLOCK.longList, key: term }]
}

function lookUp(blocks: Blocks, { id, buckets }: Segment, term: number) {
  const bucket = blocks.bytes(id, BLOCK.bucket, bucketOf(term, buckets))
  const found = bucket ? findTerm(bucket, term) : undefined
  if (!found) return undefined
  return { frequency: found.frequency, packed: found.packed ?? blocks.bytes(id, BLOCK.longList, term) }
}

/** The best documents of a segment, best first; of equals the earlier one comes first. */
function bestOf(segment: Segment, scores: Float32Array, count: number): Candidate[] {
  const best: Candidate[] = []
  let least = 0
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] as number
    if (score <= least || isDead(segment, document)) continue
    let at = best.length
    while (at > 0 && (best[at - 1] as Candidate).score < score) at--
    best.splice(at, 0, { segment, document, score })
    if (best.length > count) best.pop()
    if (best.length === count) least = (best.at(-1) as Candidate).score
  }
  return best
}
