import { expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { systemSql } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { installHealth, tryMail } from "#lib/domain/platform/platform.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()
const platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")

test("tells how the parts are: database, disk, workers, domains and failed answers", async () => {
  const { account } = await makeAccount()
  const none = await installHealth(platform, {})
  expect(none).toMatchObject({ workers: 0, failures: [], mail: { from: null }, backup: { at: null } })
  expect(none.database.version).toMatch(/^\d+/)
  expect(none.database.bytes).toBeGreaterThan(1_000_000)
  expect(none.disk?.free).toBeLessThanOrEqual(none.disk?.total ?? 0)
  await systemSql().query(
    `with said as (insert into "Conversation" ("accountId", id, "sessionId", channel, "updatedAt") values ($1::uuid, gen_random_uuid(), 'one', 'api', now()) returning id)
    insert into "Message" ("accountId", id, "conversationId", type, status, text, model, error)
      select $1::uuid, gen_random_uuid(), id, 'bot', 'failed', '', 'openai/gpt-5', 'OPENAI_429' from said`,
    [account.id],
  )
  await systemSql().query(
    `insert into "Domain" ("accountId", id, hostname, nonce, "verifiedAt", "failingSince")
      values ($1::uuid, gen_random_uuid(), 'a.example', 'n', null, now()), ($1::uuid, gen_random_uuid(), 'b.example', 'n', now(), null)`,
    [account.id],
  )
  const worker = await startWorker()
  try {
    await expect.poll(async () => (await installHealth(platform, {})).workers).toBe(1)
  } finally {
    await worker.stop()
  }
  expect(await installHealth(platform, {})).toMatchObject({
    failures: [{ provider: "openai", failures: 1, error: "OPENAI_429" }],
    domains: { verified: 1, failing: 1, pending: 0 },
  })
})

test("is the platform's alone, and says where no mail can be sent", async () => {
  const ctx = await makeAccount()
  await expect(async () => installHealth(ctx, {})).rejects.toMatchObject({ code: "not_authorized" })
  const mail = { to: "ada@example.com", language: null }
  await expect(async () => tryMail(ctx, mail)).rejects.toMatchObject({ code: "not_authorized" })
})
