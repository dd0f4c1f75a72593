import { afterAll, describe, expect, test } from "vitest"
import { system, systemSql } from "#lib/db/system.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import type { ChatEvent } from "#lib/domain/chat/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { type Fault, faultyDatabase } from "#tests/support/faulty-database.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Hello." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock/maxTokens=2000" })
await useDatabase()
const database = await faultyDatabase()
afterAll(() => mock.close())

const CALLS = ["count", "count"].map((name) => ({ name, arguments: '{"a":1}' }))
const FUNCTIONS = [
  { name: "count", description: "", parameters: { type: "object" as const, properties: {} } },
]
/** The statement that closes the answer, and the one that stores its calls. */
const FAULTS = [/livery_close_answer/, /jsonb_to_recordset/].flatMap((match): [string, Fault][] => [
  ["is refused", { match, code: "40001" }],
  ["loses its connection", { match }],
  ["loses its connection when it was done", { match, when: "after" }],
])

describe.each(["", "Let me count. "])("calls handed out behind the words '%s'", (words) => {
  test.each(FAULTS)(
    "are committed with their answer, once, where a statement %s (%o)",
    async (_why, fault) => {
      mock.say({ answer: words, calls: CALLS, usage: { prompt: 100, completion: 50 } })
      const ctx = await makeAccount({ tokens: 100_000, messages: 1000 })
      const accountId = ctx.account.id
      await createBot(ctx, { name: "Bot" })
      const planned = database.fail(fault)
      const events: ChatEvent[] = []
      const given = { sessionId: "s1", text: "Hi", stream: true, options: { functions: FUNCTIONS } }
      for await (const event of respond(ctx, given)) events.push(event)
      expect(planned.happened).toBe(true)
      expect(events.at(-1)).toMatchObject({ type: "finished", endReason: "activity" })
      const { rows } = await systemSql().query(
        `select id, type, text, xmin::text as transaction from "Message" where "accountId" = $1 and type <> 'user' order by id`,
        [accountId],
      )
      const call = ["activity", 'count({"a":1})']
      const stored = words ? [["bot", words], call, call] : [call, call]
      expect(rows.map(({ type, text }) => [type, text])).toEqual(stored)
      expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
      const messageCount = words ? 2 : 1
      const lastMessageId = rows.at(-1)?.id
      const conversation = await system().conversation.findFirst({ where: { accountId } })
      expect(conversation).toMatchObject({ messageCount, lastMessageId })
      const where = { accountId, status: "" }
      const shown = await system().dailyStat.aggregate({ where, _sum: { messages: true } })
      expect(Number(shown._sum.messages)).toBe(messageCount)
      expect((await getUsage(ctx, {})).used).toMatchObject({ messages: 2, tokens: 150 })
    },
  )
})
