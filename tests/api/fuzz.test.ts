import fc from "fast-check"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { digestRows } from "#tests/support/fuzz/digest-rows.ts"
import { type FuzzWorld, makeFuzzWorld } from "#tests/support/fuzz/fuzz-world.ts"
import { type Answered, makeJudge } from "#tests/support/fuzz/judge.ts"
import { LoggedErrors } from "#tests/support/fuzz/logged-errors.ts"
import { propertyOf, seedFor } from "#tests/support/fuzz/property-of.ts"
import { sendInProcess } from "#tests/support/fuzz/send-in-process.ts"
import { targets } from "#tests/support/fuzz/targets.ts"

// docs/testing.md: a failure names seed and path, by which it is tried again.
const seed = Number(process.env.FUZZ_SEED || 20_260_714)
const path = process.env.FUZZ_PATH || ""
const REQUESTS = Number(process.env.FUZZ_REQUESTS || 20_400)

process.env.LIVERY_RATE_LIMITS = "off"
process.env.LIVERY_ALLOW_PRIVATE_HOSTS = "127.0.0.1:9"
const { url } = await useDatabase()
const owner = new Client({ connectionString: url })

const all = targets()
const numRuns = Math.ceil(REQUESTS / all.length)
const judge = makeJudge(all)
const statuses: number[] = []
const unavailable = new Set<string>()
const logged = new LoggedErrors()
let world: FuzzWorld
let before: Record<string, string>

beforeAll(async () => {
  logged.watch(process.stderr)
  await owner.connect()
  world = await makeFuzzWorld("http://127.0.0.1:9/hooks")
  before = await digestRows(owner, world.strangers)
  expect(Object.keys(before).length).toBeGreaterThan(10)
})
afterAll(() => owner.end())

function note({ status, headers }: Answered) {
  statuses.push(status)
  if (status === 503) unavailable.add(headers.get("x-request-id") ?? "")
}

describe.concurrent("whatever is sent", () => {
  for (const target of all)
    test(`${target.family}: ${target.name}`, async () => {
      const run = { world, judge, send: sendInProcess, note }
      await fc.assert(propertyOf(target, run), { seed: seedFor(target, { seed, path }), path, numRuns })
    })
})

test("leaves the rows of others alone", async () => {
  expect(await digestRows(owner, world.strangers)).toEqual(before)
})

test("is refused as unavailable for a cause that is logged, and nothing else is an error", () => {
  expect(new Set(logged.byRequest.keys())).toEqual(unavailable)
})

test("reaches what the operations do", () => {
  expect(statuses.length).toBeGreaterThanOrEqual(REQUESTS)
  // More requests than these would prove less: most would be refused before anything is tried.
  expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(statuses.length / 4)
})
