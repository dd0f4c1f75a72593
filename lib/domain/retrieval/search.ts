import { blocksOfDataset } from "./load-blocks.ts"
import { nearestVectors } from "./nearest-vectors.ts"
import { rank } from "./rank.ts"
import { rankMatching } from "./rank-matching.ts"
import { readPassages } from "./read-passages.ts"
import type { Found, Passage, SearchInput, Segment, Sql } from "./schema.ts"
import { type Choose, candidatesFor, scoreSegments } from "./score-segments.ts"
import { readSegments } from "./segments.ts"

/** Reciprocal-rank fusion's constant: how much less a place further down counts. */
const FLATNESS = 60

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

async function find(
  sql: Sql,
  input: SearchInput,
  listed: Promise<readonly Segment[]> | readonly Segment[],
): Promise<{ scored: Found[]; lost: boolean }> {
  const segments = await listed
  const load = blocksOfDataset(sql, input)
  const { filter } = input
  const choose: Choose =
    filter && Object.keys(filter).length
      ? (task) => rankMatching(sql, input, task, filter)
      : (task) => rank(load, task)
  return scoreSegments(load, { segments, input, choose })
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
