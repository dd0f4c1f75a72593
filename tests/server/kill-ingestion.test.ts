import { afterAll, expect, test } from "vitest"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { killIngestionRounds, STAGES } from "../../bench/support/kill-ingestion-rounds.ts"
import { startSlowSite } from "../../bench/support/slow-site.ts"
import { freePort } from "../../scripts/steps/free-port.ts"

const { url, data } = await useDatabase()
const site = await startSlowSite()
afterAll(() => site.close())

test("SIGKILL at any stage of ingestion leaves every source ready or failed, and no passage twice", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { token } = await createToken(ctx, { kind: "tenant" })
  const env = {
    DATABASE_URL: url,
    LIVERY_DATA: data,
    LIVERY_ALLOW_PRIVATE_HOSTS: site.host,
    LIVERY_LOG: "warn",
  }
  const outcomes = await killIngestionRounds({
    rounds: 2,
    stages: STAGES,
    port: await freePort(),
    ctx,
    botId,
    key: token,
    site: site.origin,
    env,
  })
  expect(outcomes.length).toBe(12)
  expect(
    outcomes.flatMap(({ stage, round, faults }) => faults.map((fault) => `${stage} ${round}: ${fault}`)),
  ).toEqual([])
  for (const { stage, end } of outcomes)
    expect(stage === "deleting" ? ["gone", "ready"] : ["ready"], stage).toContain(end)
}, 600_000)
