import { afterAll, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createToken } from "#lib/domain/tokens/tokens.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { freePort } from "#tests/support/free-port.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { killRounds } from "../../bench/support/kill-rounds.ts"

const { url, data } = await useDatabase()
const mock = await startMockModel({ answer: "word ".repeat(400), pace: 10 })
afterAll(() => mock.close())

test("SIGKILL during a streamed answer loses no acknowledged message, and the answer becomes partial", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot" })
  const { token } = await createToken(ctx, { kind: "tenant" })
  const env = {
    DATABASE_URL: url,
    LIVERY_DATA: data,
    LIVERY_MODEL: "openai/mock",
    OPENAI_BASE_URL: mock.url,
    LIVERY_LOG: "warn",
  }
  const { conversations, acknowledged, seconds } = await killRounds({
    rounds: 3,
    port: await freePort(),
    key: token,
    env,
  })
  expect(acknowledged).toEqual([true, true, true])
  for (const messages of conversations)
    expect(messages.map(({ sender, status }) => [sender, status])).toEqual([
      ["user", messages[0]?.status],
      ["bot", "partial"],
    ])
  expect(conversations.map((messages) => messages[0]?.message)).toEqual([
    "question 0",
    "question 1",
    "question 2",
  ])
  expect(seconds).toBeLessThan(60)
}, 120_000)
