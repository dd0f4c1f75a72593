import { expect, test, vi } from "vitest"
import { listen, stopListening } from "#lib/db/listen.ts"
import { asOwner } from "#lib/db/owner.ts"
import { directAddress, ownerAddress, ROLES, roleAddress } from "#lib/db/roles/role-address.ts"
import { systemSql } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { makeBackup } from "#lib/domain/backup/backup.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { listSources, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { countingProxy, OF_SESSIONS } from "#tests/support/counting-proxy.ts"
import { attachDatabase } from "../../scripts/steps/attach-database.ts"

vi.setConfig({ testTimeout: 180_000 })
const { url, data } = await useDatabase()
const pooler = await countingProxy(url, { asPooler: true })
const direct = await countingProxy(url)
Object.assign(process.env, { DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: direct.url })

const applications = ({ seen }: typeof pooler) =>
  [...new Set(seen.logins.map(({ application }) => application))].sort()

test("behind a pooler, what lives as long as a connection goes past it, and all else through it", async () => {
  const heard: (string | undefined)[] = []
  const leave = listen("livery_channel", (payload) => heard.push(payload))
  const worker = await startWorker()
  try {
    const ctx = await makeAccount()
    const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
    await expect
      .poll(async () => {
        await systemSql().query("select pg_notify('livery_channel', 'told')")
        return heard
      })
      .toContain("told")
    // A job that is queued through the pooler is done by a worker that listens past it.
    const bytes = new TextEncoder().encode("We open at nine.")
    await uploadSource(ctx, { botId: bot.id, fileName: "hours.txt", bytes })
    const ready = async () => (await listSources(ctx, { status: "ready" })).total
    await expect.poll(ready, { timeout: 60_000 }).toBe(1)
    expect(await transaction(ctx, ({ db }) => db.record.count())).toBe(1)
    await asOwner((client) => client.query("select 1"))
    const to = `${data}/backup.livery`
    await makeBackup({ url: ownerAddress(), to, secret: undefined, includeSecret: false })
  } finally {
    await worker.stop()
    leave()
    await stopListening()
  }
  expect(applications(pooler)).toEqual(["livery"])
  for (const { user } of pooler.seen.logins) expect(user).toMatch(/^livery_(app|system|partner)_/)
  expect(pooler.seen.statements.filter((text) => OF_SESSIONS.test(text))).toEqual([])
  expect(applications(direct)).toEqual(["livery backup", "livery index", "livery jobs", "livery listen"])
  expect(direct.seen.statements.filter((text) => OF_SESSIONS.test(text)).length).toBeGreaterThan(2)
  // Requests never go past it: not one of its statements is of a turn, a bot or a record.
  expect(direct.seen.statements.filter((text) => /insert into .*"(Bot|Record)"/i.test(text))).toEqual([])
})

test("migrations and backups go past it, and each role under its own name", async () => {
  expect((await attachDatabase()).url).toBe(direct.url)
  expect(ownerAddress()).toBe(direct.url)
  for (const role of ROLES) {
    const address = new URL(directAddress(role))
    expect(address.host).toBe(new URL(direct.url).host)
    expect(address.searchParams.get("user")).toBe(new URL(roleAddress(role)).searchParams.get("user"))
    expect(new URL(roleAddress(role)).host).toBe(new URL(pooler.url).host)
  }
})
