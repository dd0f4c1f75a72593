import { afterAll, expect, test } from "vitest"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { inspectRounds } from "../../bench/support/inspect-rounds.ts"
import { killRounds } from "../../bench/support/kill-rounds.ts"
import { freePort } from "../../scripts/steps/free-port.ts"

const { url, data } = await useDatabase()
const ANSWER = "word ".repeat(400)
const mock = await startMockModel({ answer: ANSWER, pace: 10, wholeDelay: 700 })
afterAll(() => mock.close())

test("SIGKILL loses, doubles and holds up nothing: answers, repeated requests, uploads, deletions", async () => {
  const ctx = await makeAccount({ tokens: 100_000_000, messages: 10_000 })
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { token: key } = await createToken(ctx, { kind: "tenant" })
  const { token: secretKey } = await createToken(ctx, { kind: "secret" })
  const env = {
    DATABASE_URL: url,
    LIVERY_DATA: data,
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: mock.url,
    LIVERY_LOG: "warn",
  }
  const { id: accountId } = ctx.account
  const port = await freePort()
  const { all, seconds } = await killRounds({ rounds: 4, port, accountId, botId, key, secretKey, env })
  expect(await inspectRounds(ctx, { all, answer: ANSWER })).toEqual([])
  expect(all.map(({ acknowledged }) => acknowledged)).toEqual([true, true, true, true])
  expect(seconds).toBeLessThan(60)
}, 180_000)
