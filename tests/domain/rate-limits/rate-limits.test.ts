import { spawn } from "node:child_process"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import { systemSql } from "#lib/db/system.ts"
import { Bucket } from "#lib/domain/rate-limits/bucket.ts"
import { admit, forgetBuckets, rateLimit } from "#lib/domain/rate-limits/rate-limits.ts"
import { useDatabase } from "#tests/setup/database.ts"

process.env.LIVERY_RATE_LIMITS = "200/400"
await useDatabase()

const admittedOf = async (count: number, bucket: Bucket) =>
  (await Promise.all(Array.from({ length: count }, () => bucket.take()))).filter((quota) => quota.admitted)
    .length

async function hammer(key: string, start: number, end: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "hammer.ts"), key, String(start), String(end)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  )
  return JSON.parse(await text(child.stdout)).admitted
}

test("processes together never pass the limit, and can use 95% of it", async () => {
  const start = Date.now() + 4000
  const end = start + 3000
  const admitted = await Promise.all([hammer("busy", start, end), hammer("busy", start, end)])
  const sum = admitted.reduce((all, each) => all + each, 0)
  const seconds = (Date.now() - start) / 1000
  expect(sum).toBeLessThanOrEqual(400 + 200 * seconds)
  expect(sum).toBeGreaterThanOrEqual(0.95 * (400 + 200 * 3))
}, 30_000)

test("a burst is the burst, whoever asks", async () => {
  const rate = { perSecond: 1, burst: 200 }
  const [one, two] = [new Bucket("shared", rate), new Bucket("shared", rate)]
  const started = Date.now()
  const admitted = await Promise.all([admittedOf(300, one), admittedOf(300, two)])
  const flowed = Math.ceil((Date.now() - started) / 1000)
  expect(admitted[0] + admitted[1]).toBeGreaterThanOrEqual(190)
  expect(admitted[0] + admitted[1]).toBeLessThanOrEqual(200 + flowed)
})

test("what was leased and not used goes back", async () => {
  const rate = { perSecond: 1000, burst: 1000 }
  const bucket = new Bucket("calm", rate)
  for (let n = 0; n < 5; n++) {
    expect(await bucket.take()).toMatchObject({ admitted: true, limit: 1000, reset: 1 })
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  const { rows } = await systemSql().query(`select level from "RateBucket" where key = 'calm'`)
  expect(rows[0]?.level).toBeGreaterThan(960)
})

test("an empty bucket says so without asking again, and fills", async () => {
  const bucket = new Bucket("small", { perSecond: 20, burst: 10 })
  const started = Date.now()
  const admitted = await admittedOf(50, bucket)
  expect(admitted).toBeGreaterThanOrEqual(9)
  // What flows in meanwhile, on a machine that takes long for 50 permits.
  expect(admitted).toBeLessThanOrEqual(9 + Math.ceil(((Date.now() - started) * 20) / 1000))
  expect(bucket.take()).toMatchObject({ admitted: false, remaining: 0, limit: 10, reset: 1 })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await bucket.take()).admitted).toBe(true)
})

test("most permits cost no query", async () => {
  const bucket = new Bucket("hot", { perSecond: 100_000, burst: 100_000 })
  let waited = 0
  for (let n = 0; n < 5000; n++) {
    const taken = bucket.take()
    if (taken instanceof Promise) waited++
    expect((await taken).admitted).toBe(true)
  }
  expect(waited).toBeLessThan(500)
})

test("keys do not share a bucket with addresses or with each other, and full ones are forgotten", async () => {
  let admitted = 0
  // The bucket fills while it is emptied, the more the slower the machine.
  while (admitted < 5000 && (await admit("key", "x"))?.admitted) admitted++
  expect(admitted).toBeGreaterThanOrEqual(380)
  expect(admitted).toBeLessThan(5000)
  expect((await admit("key", "y"))?.admitted).toBe(true)
  expect(await admit("address", "x")).toMatchObject({ admitted: true, limit: 800 })
  await systemSql().query(
    `update "RateBucket" set "updatedAt" = now() - case key when 'key:y' then 301 else 290 end * interval '1 second'`,
  )
  expect(await forgetBuckets()).toBe(1)
})

test.each([
  ["person", 200, 5],
  ["question", 60, 1],
  ["form", 60, 1],
] as const)("%s: at most %i at once, and each has its own", async (kind, burst, perSecond) => {
  const started = Date.now()
  const asked = await Promise.allSettled(Array.from({ length: burst + 60 }, () => rateLimit(kind, "one")))
  const refused = asked.flatMap((each) => (each.status === "rejected" ? [each.reason] : []))
  const flowed = Math.ceil(((Date.now() - started) / 1000) * perSecond)
  expect(refused.length).toBeGreaterThanOrEqual(60 - flowed)
  expect(asked.length - refused.length).toBeGreaterThanOrEqual(burst * 0.9)
  expect(refused[0]).toMatchObject({ code: "too_many_requests", details: { retryAfter: expect.any(Number) } })
  await rateLimit(kind, "another")
})
