import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { buildBatch } from "#lib/domain/retrieval/building/building.ts"
import { indexer } from "#lib/domain/retrieval/indexing/indexer/indexer.ts"
import { isDead, packDocuments, unpackDocuments } from "#lib/domain/retrieval/segment-document.ts"

const records = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: newId(),
    text: `Las bicicletas número ${i} cuestan ${(i * 37) % 101} euros; escriba a tienda@ejemplo.es.`,
    heading: `Capítulo ${i % 7}`,
    title: "Catálogo",
  }))

const old = (count: number) =>
  packDocuments(
    Array.from({ length: count }, (_, i) => ({ id: newId(), terms: Int32Array.of(i, 5), headings: 0 })),
  )

test("the thread builds what this process would build", async () => {
  const dead = Uint8Array.of(0b1010)
  const batch = { language: "es", records: records(900), old: [{ packed: old(10), dead }] }
  const [here] = await buildBatch(batch)
  const [there] = await indexer().build(batch)
  expect(here?.documents).toBe(908)
  expect(there).toEqual(here)
})

test("documents that were removed are left out of what takes the place of their segment", async () => {
  const packed = old(3)
  const [segment] = await indexer().build({
    language: "en",
    records: [],
    old: [{ packed, dead: Uint8Array.of(0b010) }],
  })
  const [first, , third] = unpackDocuments(packed)
  const at = segment?.kinds.indexOf(2) ?? 0
  const [from, to] = [segment?.ends[at - 1] ?? 0, segment?.ends[at]]
  expect(unpackDocuments(segment?.data.subarray(from, to) ?? new Uint8Array())).toEqual([first, third])
  expect([0, 1, 2].filter((n) => isDead({ dead: Uint8Array.of(0b010) }, n))).toEqual([1])
})

test("a batch that cannot be built fails alone, while others are under way", async () => {
  // An id, then a hundred terms that are not there.
  const broken = { packed: new Uint8Array(18).fill(100, 16, 17), dead: new Uint8Array() }
  const good = { language: "en", records: records(500), old: [] }
  const [first, failed, second] = await Promise.allSettled([
    indexer().build(good),
    indexer().build({ language: "en", records: [], old: [broken] }),
    indexer().build(good),
  ])
  expect(failed?.status).toBe("rejected")
  expect(first?.status).toBe("fulfilled")
  expect(second).toEqual(first)
})
