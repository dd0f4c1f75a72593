import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { buildSegment } from "#lib/domain/retrieval/building/build-segment.ts"
import { addScores, bestPostings, packPostings } from "#lib/domain/retrieval/posting-list.ts"
import { packDocuments, unpackDocuments } from "#lib/domain/retrieval/segment-document.ts"
import { BLOCK } from "#lib/domain/retrieval/segments.ts"
import { bucketOf, findTerm } from "#lib/domain/retrieval/term-bucket.ts"
import { saturation, saturations, weightCode } from "#lib/domain/retrieval/weight-code.ts"

test("postings come back with their documents and weights", () => {
  const documents = [0, 1, 127, 128, 20_000, 3_000_000]
  const codes = documents.map((_, i) => weightCode(i + 1, 40 * (i + 1)))
  const scores = new Float32Array(3_000_001)
  const table = saturations(100)
  addScores(packPostings({ documents, codes }), 2, table, scores)
  for (const [i, document] of documents.entries()) {
    expect(scores[document]).toBeCloseTo(2 * (table[codes[i] ?? 0] ?? 0), 4)
  }
  expect(scores.filter((score) => score > 0)).toHaveLength(documents.length)
})

test("a weight code stays within a tenth of the exact weight for usual passages", () => {
  const table = saturations(90)
  for (const frequency of [1, 2, 3, 4]) {
    for (const length of [10, 40, 90, 200, 500]) {
      const exact = saturation(frequency, length, 90)
      expect(Math.abs((table[weightCode(frequency, length)] ?? 0) - exact) / exact).toBeLessThan(0.1)
    }
  }
})

test("of a frequent term the heaviest postings are kept, in order", () => {
  const documents = Array.from({ length: 1000 }, (_, i) => i)
  const codes = documents.map((i) => weightCode(i % 10 === 0 ? 5 : 1, 100))
  const best = bestPostings({ documents, codes }, saturations(100), 120)
  expect(best.documents).toHaveLength(120)
  expect(best.documents).toEqual([...best.documents].sort((a, b) => a - b))
  for (let i = 0; i < 1000; i += 10) expect(best.documents).toContain(i)
})

test("documents come back as they were packed", () => {
  const documents = [
    { id: newId(), terms: Int32Array.of(1, -5, 2 ** 31 - 1), headings: 1 },
    { id: newId(), terms: new Int32Array(0), headings: 0 },
  ]
  expect(unpackDocuments(packDocuments(documents))).toEqual(documents)
})

test("every term of a segment is found in its bucket, and blocks stay small", async () => {
  const documents = Array.from({ length: 700 }, (_, i) => ({
    id: newId(),
    terms: Int32Array.from({ length: 60 }, (_, j) => (j < 3 ? j : Math.imul(i * 60 + j, 0x9e3779b1))),
    headings: 0,
  }))
  const segment = await buildSegment(documents)
  const buckets = segment.blocks.filter(({ kind }) => kind === BLOCK.bucket)
  const rare = documents[300]?.terms[30] as number
  const entry = findTerm(buckets[bucketOf(rare, segment.buckets)]?.data as Buffer, rare)
  expect(entry?.frequency).toBe(1)
  const common = findTerm(buckets[bucketOf(1, segment.buckets)]?.data as Buffer, 1)
  expect(common).toMatchObject({ frequency: 700, packed: null })
  expect(segment.blocks.some(({ kind, key }) => kind === BLOCK.longList && key === 1)).toBe(true)
  const sizes = segment.blocks.filter(({ kind }) => kind !== BLOCK.longList).map(({ data }) => data.length)
  expect(Math.max(...sizes)).toBeLessThan(4000)
})
