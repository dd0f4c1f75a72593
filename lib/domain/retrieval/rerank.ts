import { type Neighbours, nearest } from "./nearest.ts"
import { profile } from "./profile.ts"
import type { Statistics } from "./rank.ts"
import type { Question } from "./read-question.ts"
import { lengthOf, type SegmentDocument } from "./segment-document.ts"
import { MOST, saturation } from "./weight-code.ts"

type Asked = Pick<Question, "asked" | "weights" | "pairs">

export interface Reranked<T> {
  candidate: T
  score: number
}

/** What terms that stand together in the question and close in the passage add, for a question of one pair. */
const CLOSENESS = 1
const WINDOW = 8
/** How far a passage is judged by the passages that resemble it most, at most. */
const SMOOTHING = 0.5
const NEIGHBOURS = 8
/** A question of so many words names one thing; of so many, a subject that several passages may speak of. */
const NARROW = 3
const BROAD = 5
/** The share of the best score that the candidate in place 40 has where few answer, and where many do. */
const CROWD = 40
const FEW = 0.1
const MANY = 0.3

/**
 * Orders candidates anew by their full texts: exact BM25 and a bonus for terms close together. Where question and scores
 * say that many passages may be relevant, each score is drawn towards those of its nearest neighbours among the
 * candidates, since relevant passages resemble each other; where one is, its neighbours only hide it. Of equals the
 * record with the lesser id comes first, wherever in the index they stand.
 */
export function rerank<T extends { words: SegmentDocument; question: Asked }>(
  candidates: readonly T[],
  statistics: Statistics,
): Reranked<T>[] {
  const texts = candidates.map(({ words }) => words)
  const profiles = profile(texts, statistics.rarities.keys())
  const own = candidates.map((candidate, i) =>
    exactScore(candidate, (term) => profiles.frequencyOf(i, term), statistics),
  )
  const smoothing = SMOOTHING * breadth(candidates) * crowd(own)
  const scores = smoothing > 0 ? smoothed(own, nearest(profiles, NEIGHBOURS), smoothing) : own
  return candidates
    .map((candidate, i) => ({ candidate, score: scores[i] as number }))
    .sort((a, b) => b.score - a.score || (a.candidate.words.id < b.candidate.words.id ? -1 : 1))
}

/** 0..1: from a question that names one thing to one that describes a subject. */
const breadth = (candidates: readonly { question: Asked }[]) =>
  share01((candidates[0]?.question.asked.size ?? 0) - NARROW, BROAD - NARROW)

/** 0..1: from a few candidates that stand out to a crowd of which many are nearly as good as the best. */
function crowd(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => b - a)
  const [best = 0, last = 0] = [sorted[0], sorted[CROWD - 1]]
  return best > 0 ? share01(last / best - FEW, MANY - FEW) : 0
}

const share01 = (part: number, whole: number) => Math.max(0, Math.min(1, part / whole))

function smoothed(own: readonly number[], neighbours: readonly Neighbours[], smoothing: number): number[] {
  return own.map((score, i) => {
    let sum = 0
    let weight = 0
    for (const { index, similarity } of neighbours[i] ?? []) {
      sum += similarity * (own[index] as number)
      weight += similarity
    }
    return weight ? (1 - smoothing) * score + (smoothing * sum) / weight : score
  })
}

function exactScore(
  { words, question }: { words: SegmentDocument; question: Asked },
  frequencyOf: (term: number) => number,
  { averageLength, rarities }: Statistics,
): number {
  const length = lengthOf(words)
  const rarityOf = (term: number) => rarities.get(term) ?? 0
  let score = 0
  for (const [term, weight] of question.weights) {
    const frequency = frequencyOf(term)
    if (frequency) score += weight * rarityOf(term) * saturation(frequency, length, averageLength)
  }
  // Of many pairs each says less: together they grow with the root of their number.
  const closeness = CLOSENESS / Math.sqrt(Math.max(1, question.pairs.length))
  for (const [a, b] of question.pairs) {
    if (!frequencyOf(a) || !frequencyOf(b)) continue
    const { adjacent, near } = meetings(words.terms, a, b)
    if (!near) continue
    const bonus = share(adjacent, length, averageLength) + share(near, length, averageLength) / 2
    score += (closeness * (rarityOf(a) + rarityOf(b)) * bonus) / 2
  }
  return score
}

/** Saturation as a share of the most it can be. */
const share = (count: number, length: number, averageLength: number) =>
  saturation(count, length, averageLength) / MOST

/** How often two terms follow each other in order, and how often they are within the window in any order. */
function meetings(terms: Int32Array, a: number, b: number) {
  let adjacent = 0
  let near = 0
  let lastA = -WINDOW - 1
  let lastB = -WINDOW - 1
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]
    if (term === a) {
      if (at - lastB <= WINDOW) near++
      lastA = at
    } else if (term === b) {
      if (at - lastA === 1) adjacent++
      if (at - lastA <= WINDOW) near++
      lastB = at
    }
  }
  return { adjacent, near }
}
