import { afterAll, expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { getConversation } from "#lib/domain/conversations/conversations.ts"
import type { Citation } from "#lib/domain/conversations/schema.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "" })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

const TRUE = "Members may cancel within fourteen days of joining."
const ctx = await makeAccount()
const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
await createSource(ctx, { botId: bot.id, type: "text", name: "Terms", content: `# Cancelling\n\n${TRUE}` })

/** What is streamed and what is kept of the citations of an answer. */
async function citationsOf(answer: string) {
  mock.say({ answer })
  const sessionId = crypto.randomUUID()
  const streamed: Citation[] = []
  for await (const event of respond(ctx, { sessionId, text: "How may members cancel?", stream: true }))
    if (event.type === "citation") streamed.push(event.citation)
  const { messages } = await getConversation(ctx, { session: sessionId })
  expect(messages.at(-1)?.text).toBe(answer)
  expect(messages.at(-1)?.citations).toEqual(streamed)
  return streamed
}

test.each([
  '"Members may cancel at any time and get everything back." [1]',
  "“Members may cancel within ninety days of joining.” [1]",
  '"Members may not cancel within fourteen days of joining." [1]',
  `"${TRUE} The fee is doubled." [1]`,
  `"${TRUE}" [2]`,
  `"${TRUE}"`,
  "Elephants are larger than mice [1] [2] [3].",
])("of a model that says %s no quote is shown or kept", async (answer) => {
  expect(await citationsOf(answer)).toEqual([])
})

test("an honest quote beside a fabricated one is shown alone, with its place", async () => {
  const answer = `First: "${TRUE}" [1] Then: "Nobody ever pays." [1] At last: "Ask at the bar." [7]`
  expect(await citationsOf(answer)).toMatchObject([
    {
      index: 1,
      quote: TRUE,
      start: 0,
      end: TRUE.length,
      sourceName: "Terms",
      heading: "Cancelling",
      version: 1,
    },
  ])
})
