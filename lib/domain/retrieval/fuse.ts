import type { Found } from "./schema.ts"

/** Reciprocal-rank fusion's constant: how much less a place further down counts. */
const FLATNESS = 60

/**
 * One ranking of two by reciprocal ranks: a record that both hold beats one that only one holds high up. Scores of the
 * two are not comparable, their orders are; a record keeps the better of its scores.
 */
export function fuse(...rankings: (readonly Found[])[]): Found[] {
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
