import { nearest } from "./nearest.ts"
import { profile } from "./profile.ts"
import type { Statistics } from "./rank.ts"
import type { Question } from "./read-question.ts"
import { lengthOf, type SegmentDocument } from "./segment-document.ts"
import { MOST, saturation } from "./weight-code.ts"

type Asked = Pick<Question, "weights" | "pairs">

export interface Reranked<T> {
  candidate: T
  score: number
}

/** What terms that stand together in the question and close in the passage add, for each pair. */
const CLOSENESS = 0.6
const WINDOW = 8
/** How far a passage is judged by the passages that resemble it most. */
const SMOOTHING = 0.5
const NEIGHBOURS = 5
/** With fewer candidates there are fewer to judge by, and their own scores count for more. */
const CROWD = 40

/**
 * Orders candidates anew by their full texts: exact BM25, a bonus for terms close together, and each score drawn
 * halfway to those of its nearest neighbours among the candidates, since relevant passages resemble each other.
 */
export function rerank<T extends { words: SegmentDocument; question: Asked }>(
  candidates: readonly T[],
  statistics: Statistics,
): Reranked<T>[] {
  const texts = candidates.map(({ words }) => words)
  const profiles = profile(texts, statistics.rarities.keys())
  const scores = candidates.map((candidate, i) =>
    exactScore(candidate, (term) => profiles.frequencyOf(i, term), statistics),
  )
  const neighbours = nearest(profiles, NEIGHBOURS)
  const smoothing = SMOOTHING * Math.min(1, (candidates.length - 1) / (CROWD - 1))
  return candidates
    .map((candidate, i) => {
      const own = scores[i] as number
      let sum = 0
      let weight = 0
      for (const { index, similarity } of neighbours[i] ?? []) {
        sum += similarity * (scores[index] as number)
        weight += similarity
      }
      return { candidate, score: weight ? (1 - smoothing) * own + (smoothing * sum) / weight : own }
    })
    .sort((a, b) => b.score - a.score)
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
  for (const [a, b] of question.pairs) {
    if (!frequencyOf(a) || !frequencyOf(b)) continue
    const { adjacent, near } = meetings(words.terms, a, b)
    if (!near) continue
    const bonus = share(adjacent, length, averageLength) + share(near, length, averageLength) / 2
    score += (CLOSENESS * (rarityOf(a) + rarityOf(b)) * bonus) / 2
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
