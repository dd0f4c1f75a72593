import { afterAll, expect, test, vi } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { recodeVectors } from "#lib/domain/retrieval/indexing/recode-vectors.ts"
import { openVectorSet, settleVectorSet } from "#lib/domain/retrieval/indexing/vector-set.ts"
import { writeVectors } from "#lib/domain/retrieval/indexing/write-vectors.ts"
import { nearestVectors } from "#lib/domain/retrieval/nearest-vectors.ts"
import type { Sql } from "#lib/domain/retrieval/schema.ts"
import { smallest } from "#lib/domain/retrieval/vector-code.ts"
import { packVector, product, unit, unpackVector } from "#lib/domain/retrieval/vector-numbers.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { connectAsApp, type Place } from "./dataset.ts"

vi.setConfig({ testTimeout: 60_000 })
await useDatabase()
const { client, inside, makeDataset, add } = await connectAsApp()
afterAll(() => client.end())

/** Numbers that look random and are always the same. */
function* numbers(seed: number) {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32 - 0.5
  }
}
/** As few as models in use have. */
const DIMENSIONS = 384
const random = numbers(7)
const vector = (bias = 0) =>
  unit(Array.from({ length: DIMENSIONS }, () => (random.next().value ?? 0) + bias)) ?? new Float32Array()
const nearTo = (centre: Float32Array, noise: number) => {
  const other = vector()
  return unit(centre.map((value, i) => value + noise * (other[i] ?? 0))) ?? centre
}
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

async function store(place: Place, vectors: Float32Array[]) {
  const ids = await add(
    place,
    vectors.map((_, i) => `Text ${i}`),
  )
  const run = <T>(work: (sql: Sql) => Promise<T>) => inside(place, work)
  const set = await run((sql) => openVectorSet(sql, place, "openai/test"))
  if (!set) throw new Error("no set")
  set.dimensions = DIMENSIONS
  const { rows } = (await run((sql) =>
    sql.query({
      text: `select id, extract(epoch from "updatedAt")::text as stamp from "Record" where "datasetId" = $1`,
      values: [place.datasetId],
    }),
  )) as { rows: { id: string; stamp: string }[] }
  const stamps = new Map(rows.map(({ id, stamp }) => [id, stamp]))
  const made = ids.map((recordId, i) => ({
    recordId,
    stamp: stamps.get(recordId) ?? "",
    values: vectors[i] ?? null,
  }))
  for (let i = 0; i < made.length; i += 700)
    await run((sql) => writeVectors(sql, set, made.slice(i, i + 700)))
  await recodeVectors(run, set)
  expect(await run((sql) => settleVectorSet(sql, set))).toBe(true)
  return { ids, set, run }
}

test("among many vectors, biased as models' are, the nearest are found by their codes", async () => {
  const place = await makeDataset()
  const topics = Array.from({ length: 60 }, () => vector(0.8))
  const vectors = Array.from({ length: 3000 }, (_, i) => nearTo(topics[i % 60] as Float32Array, 0.5))
  const { ids, run } = await store(place, vectors)
  let found = 0
  for (let q = 0; q < 20; q++) {
    const values = nearTo(topics[q * 3] as Float32Array, 0.5)
    const exact = vectors
      .map((each, i) => ({ id: ids[i], score: cosine(values, each) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
    const near = await run((sql) => nearestVectors(sql, place, { model: "openai/test", values }, 10))
    expect(near[0]?.score).toBeCloseTo(
      cosine(values, vectors[ids.indexOf(near[0]?.recordId ?? "")] as Float32Array),
      3,
    )
    found += near.filter(({ recordId }) => exact.some(({ id }) => id === recordId)).length
  }
  expect(found / 200).toBeGreaterThan(0.95)
})

test("another account, another model and another length find nothing", async () => {
  const [ours, theirs] = [await makeDataset(), await makeDataset()]
  const values = vector()
  await store(theirs, [values])
  const ask = (place: Place, as: Place, question = { model: "openai/test", values }) =>
    inside(as, (sql) => nearestVectors(sql, place, question, 5))
  expect(await ask(theirs, theirs)).toHaveLength(1)
  expect(await ask(theirs, ours)).toEqual([])
  expect(await ask({ ...ours, datasetId: theirs.datasetId }, ours)).toEqual([])
  expect(await ask(theirs, theirs, { model: "openai/other", values })).toEqual([])
  expect(await ask(theirs, theirs, { model: "openai/test", values: values.slice(0, 64) })).toEqual([])
})

test("codes of records that are gone are cleared away", async () => {
  const place = await makeDataset()
  const { ids, set, run } = await store(
    place,
    Array.from({ length: 60 }, () => vector()),
  )
  await run((sql) =>
    sql.query({ text: `delete from "Record" where id = any($1::uuid[])`, values: [ids.slice(0, 30)] }),
  )
  const values = vector()
  const near = await run((sql) => nearestVectors(sql, place, { model: "openai/test", values }, 60))
  expect(near.map(({ recordId }) => recordId).sort()).toEqual(ids.slice(30).sort())
  await recodeVectors(run, set)
  const { rows } = (await run((sql) =>
    sql.query({
      text: `select sum(count)::int as n from "VectorBlock" where "setId" = $1`,
      values: [set.id],
    }),
  )) as { rows: { n: number }[] }
  expect(rows[0]?.n).toBe(30)
})

test("a vector of a record that has changed since is not kept", async () => {
  const place = await makeDataset()
  const { set, run } = await store(place, [vector()])
  const [id = ""] = await add(place, ["Another text"])
  await run((sql) => writeVectors(sql, set, [{ recordId: id, stamp: "1.5", values: vector() }]))
  await run((sql) => writeVectors(sql, set, [{ recordId: newId(), stamp: "1.5", values: vector() }]))
  expect(await run((sql) => settleVectorSet(sql, set))).toBe(false)
})

test("a packed vector keeps its direction, wherever its bytes stand", () => {
  const values = vector()
  const packed = packVector(values)
  expect(product(values, packed)).toBeCloseTo(1, 4)
  const odd = Buffer.concat([Buffer.from([1]), packed]).subarray(1)
  expect(product(values, odd)).toBeCloseTo(1, 4)
  expect(cosine(values, unpackVector(odd))).toBeCloseTo(1, 4)
  expect(unit([0, 0])).toBeNull()
  expect(unit([1, Number.NaN])).toBeNull()
})

test("the smallest distances are taken, of equals the first", () => {
  expect(smallest(Uint16Array.of(5, 1, 5, 0, 5), 3).sort()).toEqual([0, 1, 3])
  expect(smallest(Uint16Array.of(2, 1), 5)).toEqual([0, 1])
})
