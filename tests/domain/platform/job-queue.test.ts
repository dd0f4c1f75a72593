import { beforeAll, describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system, systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { failedJobs, jobKinds, retryJobs } from "#lib/domain/job-queue/job-queue.ts"
import { withoutSecrets } from "#lib/domain/job-queue/without-secrets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

let platform: Context
let client: Context
beforeAll(async () => {
  platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  client = await makeAccount()
})

async function queue(task: string, state: { attempts?: number; error?: string; locked?: boolean } = {}) {
  const { rows } = await systemSql().query<{ id: string }>(
    "select (graphile_worker.add_job($1, json_build_object('accountId', $2::text), max_attempts => 3)).id::text as id",
    [task, client.account.id],
  )
  await systemSql().query(
    `update graphile_worker._private_jobs set attempts = $2, last_error = $3, locked_at = case when $4 then now() end,
      locked_by = case when $4 then 'a worker' end, run_at = now() - interval '1 minute' where id = $1::bigint`,
    [rows[0]?.id, state.attempts ?? 0, state.error ?? null, state.locked ?? false],
  )
  return rows[0]?.id ?? ""
}

test("kinds tell what waits, runs and was given up, and failures tell why; one or all are tried again", async () => {
  const error = "The server said no\n  at somewhere"
  const [one, two, running] = [
    await queue("sync-stripe", { attempts: 3, error }),
    await queue("sync-stripe", { attempts: 3, error }),
    await queue("sync-stripe", { attempts: 3, error, locked: true }),
  ]
  const failing = await queue("mail-reset", { attempts: 1, error })
  await queue("roll-up")
  const kinds = await jobKinds(platform, {})
  expect(kinds.map(({ kind }) => kind)).toEqual(["sync-stripe", "mail-reset", "roll-up"])
  expect(kinds).toMatchObject([
    { givenUp: 2, running: 1, waiting: 0, oldestDue: null },
    { givenUp: 0, failing: 1, waiting: 1, oldestDue: expect.any(Date) },
    { givenUp: 0, waiting: 1 },
  ])
  const failed = await failedJobs(platform, {})
  expect(failed.map(({ id }) => id)).toEqual([failing, two, one])
  expect(failed[2]).toMatchObject({
    isGivenUp: true,
    error: "The server said no",
    accountId: client.account.id,
  })
  expect(await failedJobs(platform, { kind: "sync-stripe", after: two })).toMatchObject([{ id: one }])

  expect(await retryJobs(platform, { kind: "mail-reset", id: failing })).toEqual({ retried: 1 })
  expect(await retryJobs(platform, { kind: "sync-stripe" })).toEqual({ retried: 2 })
  for (const again of [
    { kind: "sync-stripe" },
    { kind: "sync-stripe", id: running },
    { kind: "mail-reset", id: one },
  ])
    await expect(retryJobs(platform, again)).rejects.toMatchObject({ code: "not_found" })
  expect((await jobKinds(platform, {})).find(({ kind }) => kind === "sync-stripe")).toMatchObject({
    ...{ givenUp: 0, waiting: 2, running: 1 },
  })
  const told = await system().auditEntry.findMany({
    where: { action: "jobs.retried" },
    orderBy: { createdAt: "asc" },
  })
  expect(told.map(({ name }) => name)).toEqual(["mail-reset", "sync-stripe (2)"])
})

test("a job that is tried again begins as at first, whatever it cost before", async () => {
  const id = await queue("mail-reset", { attempts: 3, error: "killed" })
  const flags = async (change = "flags") => {
    const text = `update graphile_worker._private_jobs set flags = ${change} where id = $1::bigint returning flags`
    return (await systemSql().query<{ flags: object }>(text, [id])).rows[0]?.flags
  }
  await flags(`'{"kills": 16, "other": true}'`)
  await retryJobs(platform, { kind: "mail-reset", id })
  expect(await flags()).toEqual({ other: true })
})

test("nobody else sees or retries jobs", async () => {
  await expect(async () => jobKinds(client, {})).rejects.toMatchObject({ code: "not_authorized" })
  await expect(async () => failedJobs(client, {})).rejects.toMatchObject({ code: "not_authorized" })
  for (const ctx of [client, await joinAs(platform, "viewer")])
    await expect(async () => retryJobs(ctx, { kind: "roll-up" })).rejects.toMatchObject({
      code: "not_authorized",
    })
})

describe("an error is shown", () => {
  test.each([
    ["connect ECONNREFUSED 127.0.0.1:25", "connect ECONNREFUSED 127.0.0.1:25"],
    ["fetch https://u:pw@api.example.com/v1?key=abc failed", "fetch https://api.example.com/… failed"],
    ["no mailbox ina@example.com here", "no mailbox …@… here"],
    ["Incorrect API key provided: sk-proj-abcdefghijklmnopqrstuvwx", "Incorrect API key provided: …"],
    ["Authorization: Bearer abc123", "Authorization: …"],
    [`{"password":"short","port":25}`, `{"password":"…","port":25}`],
    [`a contact said "${"word ".repeat(20)}"`, 'a contact said "…"'],
    ["first\nsecond", "first"],
    ["", ""],
  ])("%s", (given, shown) => expect(withoutSecrets(given)).toBe(shown))

  test("no longer than a line", () => expect(withoutSecrets("ab ".repeat(500))).toHaveLength(200))
})
