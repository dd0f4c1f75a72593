import { afterAll, expect, test } from "vitest"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { killFlowRounds } from "../../bench/support/kill-flow-rounds.ts"
import { freePort } from "../../scripts/steps/free-port.ts"

const { url, data } = await useDatabase()
const mock = await startMockModel({ answer: "word ".repeat(100), pace: 10, wholeDelay: 700 })
afterAll(() => mock.close())

test("SIGKILL loses, repeats and holds up no block of a flow: conversations go on by themselves", async () => {
  const ctx = await makeAccount({ tokens: 100_000_000, messages: 10_000 })
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { token: key } = await createToken(ctx, { kind: "tenant" })
  const env = {
    DATABASE_URL: url,
    LIVERY_DATA: data,
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: mock.url,
    LIVERY_LOG: "warn",
  }
  const { faults, requests } = await killFlowRounds(ctx, {
    rounds: 1,
    port: await freePort(),
    botId,
    key,
    env,
  })
  expect(faults).toEqual([])
  expect(requests).toBeGreaterThan(0)
}, 300_000)
