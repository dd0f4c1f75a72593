import { loadBlocks } from "./load-blocks.ts"
import { nearestVectors } from "./nearest-vectors.ts"
import type { Candidate } from "./order-candidates.ts"
import { rank, type Statistics, type Task } from "./rank.ts"
import { rankMatching } from "./rank-matching.ts"
import { readPassages } from "./read-passages.ts"
import { type Question, readQuestion } from "./read-question.ts"
import { rerank } from "./rerank.ts"
import type { Found, Passage, SearchInput, Segment, Sql } from "./schema.ts"
import { BLOCK, type Place, readSegments } from "./segments.ts"

/** Reciprocal-rank fusion's constant: how much less a place further down counts. */
const FLATNESS = 60

/** Candidates of the first pass that are judged by their full texts. */
const CANDIDATES = 40

/** The least cosine at which a passage that shares no word with the question still speaks of the same. */
const NEAR = 0.25

/**
 * The passages of a dataset that answer a question best, best first: only of current versions of sources, and of
 * records without a source. Ranked by words and, where the question comes with a vector, by meaning as well.
 */
export async function search(sql: Sql, input: SearchInput): Promise<Passage[]> {
  return readPassages(sql, input, await findRecords(sql, input))
}

/** The first half of a search: which records answer best, best first. `readPassages` is the second. */
export async function findRecords(sql: Sql, input: SearchInput): Promise<Found[]> {
  if (input.limit < 1) return []
  const { vector } = input
  const [byWords, byMeaning] = await Promise.all([
    findByWords(sql, input),
    vector ? nearestVectors(sql, input, vector, candidatesFor(input)) : [],
  ])
  const near = byMeaning.filter(({ score }) => score >= NEAR)
  const found = near.length ? fuse(byWords, near) : byWords
  return found.filter(({ score }) => score >= (input.minScore ?? 0))
}

async function findByWords(sql: Sql, input: SearchInput): Promise<Found[]> {
  let found = await find(sql, input, input.segments ?? readSegments(sql, input))
  // A merge may have committed between two statements; the next look sees its result.
  if (found.lost) found = await find(sql, input, readSegments(sql, input))
  return found.scored
}

const candidatesFor = ({ limit }: SearchInput) => Math.max(CANDIDATES, limit * 2)

async function find(
  sql: Sql,
  input: SearchInput,
  listed: Promise<readonly Segment[]> | readonly Segment[],
): Promise<{ scored: Found[]; lost: boolean }> {
  const segments = await listed
  const questions = new Map<string, Question>()
  for (const { language } of segments) {
    if (!questions.has(language)) questions.set(language, readQuestion(input, language))
  }
  if (!segments.length) return { scored: [], lost: false }
  const count = candidatesFor(input)
  const { candidates, statistics, lost } = await choose(sql, input, { segments, questions, count })
  if (!candidates.length) return { scored: [], lost }
  const { judged, lost: lostLater } = await judge(sql, input, candidates, questions)
  const scored = rerank(judged, statistics).map(({ candidate, score }) => ({
    recordId: candidate.words.id,
    score: Math.min(1, score / fullScore(candidate.question, statistics)),
  }))
  return { scored, lost: lost || lostLater }
}

/** The documents that may answer best, of those that meet the filter. */
const choose = (sql: Sql, input: SearchInput, task: Task) =>
  input.filter && Object.keys(input.filter).length
    ? rankMatching(sql, input, task, input.filter)
    : rank(sql, input, task)

/** The candidates with their words and the question in their language. */
async function judge(
  sql: Sql,
  place: Place,
  candidates: readonly Candidate[],
  questions: ReadonlyMap<string, Question>,
) {
  const wanted = candidates.map(({ segment, document }) => ({
    segmentId: segment.id,
    kind: BLOCK.documents,
    key: document >> segment.blockShift,
  }))
  const blocks = await loadBlocks(sql, place, wanted)
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

/**
 * One ranking of two by reciprocal ranks: a record that both hold beats one that only one holds high up. Scores of the
 * two are not comparable, their orders are; a record keeps the better of its scores.
 */
function fuse(...rankings: (readonly Found[])[]): Found[] {
  const fused = new Map<string, Found & { sum: number }>()
  for (const ranking of rankings) {
    for (const [place, { recordId, score }] of ranking.entries()) {
      const known = fused.get(recordId) ?? { recordId, score: 0, sum: 0 }
      known.sum += 1 / (FLATNESS + place + 1)
      known.score = Math.max(known.score, Math.min(1, score))
      fused.set(recordId, known)
    }
  }
  return [...fused.values()].sort((a, b) => b.sum - a.sum).map(({ recordId, score }) => ({ recordId, score }))
}
