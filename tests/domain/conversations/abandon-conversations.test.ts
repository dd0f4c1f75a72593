import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { conversationStats } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { abandonConversations, pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("a conversation is abandoned after a day of silence, counted so, and a message reopens it", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot" })
  const say = async (sessionId: string) => {
    for await (const event of respond(ctx, { sessionId, text: "Hello" }))
      expect(event.type).not.toBe("failed")
  }
  await say("silent")
  await say("lively")
  expect(await abandonConversations()).toBe(0)
  const dayAgo = new Date(Date.now() - 24 * 60 * 60 * 1000 - 1000)
  await system().conversation.updateMany({
    where: { sessionId: "silent" },
    data: { startedAt: dayAgo, lastUserMessageAt: dayAgo },
  })
  expect(await abandonConversations()).toBe(1)
  expect(await abandonConversations()).toBe(0)
  const statuses = async () => {
    const { conversations } = await pageOfConversations(ctx, {})
    return Object.fromEntries(conversations.map(({ sessionId, status }) => [sessionId, status]))
  }
  expect(await statuses()).toEqual({ silent: "abandoned", lively: "active" })
  expect((await conversationStats(ctx, { period: 7 })).byStatus).toMatchObject({ active: 1, abandoned: 1 })
  await say("silent")
  expect(await statuses()).toEqual({ silent: "active", lively: "active" })
})
