import { afterAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { botUsage, conversationStats, overview, usageSeries } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import {
  deleteConversation,
  endConversation,
  listConversations,
  pageOfConversations,
} from "#lib/domain/conversations/conversations.ts"
import { CHANNELS } from "#lib/domain/integrations/schema.ts"
import { createEndpoint, relayEvents } from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startReceiver } from "#tests/support/webhook-receiver.ts"

const receiver = await startReceiver()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: receiver.host })
afterAll(() => receiver.close())
const TEST_CHANNEL = CHANNELS.test.name
await useDatabase()

async function say(ctx: Context, sessionId: string, channel?: string): Promise<string> {
  let id = ""
  for await (const event of respond(ctx, { sessionId, text: "Hello", ...(channel && { channel }) })) {
    expect(event.type).not.toBe("failed")
    if (event.type === "accepted") id = event.conversationId
  }
  return id
}

const listed = async (ctx: Context, filter: { channel?: string; status?: string; botId?: string } = {}) => {
  const { conversations, total } = await pageOfConversations(ctx, filter)
  expect(conversations).toHaveLength(total)
  return conversations.map(({ sessionId }) => sessionId)
}

test("tests of a bot stand in no list and figure of visitors, and are found by their channel", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  await say(ctx, "visitor")
  await say(ctx, "trial", TEST_CHANNEL)
  await say(ctx, "trial")

  for (const filter of [{}, { status: "active" }, { botId }])
    expect(await listed(ctx, filter)).toEqual(["visitor"])
  expect(await listed(ctx, { channel: TEST_CHANNEL })).toEqual(["trial"])
  expect(await listed(ctx, { channel: TEST_CHANNEL, status: "ended" })).toEqual([])
  expect(await listConversations(ctx, {})).toHaveLength(1)

  const stats = await conversationStats(ctx, { period: 7 })
  expect(stats).toMatchObject({ total: 1, byChannel: { webchat: 1 }, byStatus: { active: 1 } })
  expect(stats.byChannel).not.toHaveProperty(TEST_CHANNEL)
  expect(await overview(ctx, { period: 7 })).toMatchObject({
    activeConversations: 1,
    totalConversations: 1,
    totalMessages: 2,
  })
  expect(await conversationStats(ctx, { period: 7, botId })).toMatchObject({ total: 1 })
})

test("tests cost messages and tokens, and no conversation", async () => {
  const ctx = await makeAccount({ conversations: 1 })
  const { id } = await createBot(ctx, { name: "Bot" })
  await say(ctx, "trial", TEST_CHANNEL)
  await say(ctx, "another", TEST_CHANNEL)
  await say(ctx, "visitor")
  await expect(say(ctx, "second visitor")).rejects.toMatchObject({ code: "limit_reached" })

  expect(await getUsage(ctx, {})).toMatchObject({ used: { conversations: 1, messages: 6 } })
  expect(await botUsage(ctx, { id })).toMatchObject({ conversations: 1, messages: 6 })
  const { conversations, messages, tokens } = await usageSeries(ctx, { days: 1 })
  expect([conversations, messages].map(([day]) => day?.total)).toEqual([1, 6])
  expect(tokens[0]?.total).toBeGreaterThan(0)
})

test("ending and deleting a test moves no figure of visitors", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot" })
  const id = await say(ctx, "trial", TEST_CHANNEL)
  await endConversation(ctx, { session: "trial" })
  await say(ctx, "trial")
  await deleteConversation(ctx, { id })
  expect(await conversationStats(ctx, { period: 7 })).toMatchObject({
    total: 0,
    byStatus: { active: 0, ended: 0 },
  })
  expect((await getUsage(ctx, {})).used).toMatchObject({ conversations: 0, messages: 4 })
})

test("webhooks hear of visitors alone", async () => {
  const ctx = await makeAccount()
  await createBot(ctx, { name: "Bot" })
  await createEndpoint(ctx, { url: receiver.url })
  await say(ctx, "trial", TEST_CHANNEL)
  const visitor = await say(ctx, "visitor")
  while (await relayEvents());
  const rows = await system().webhookDelivery.findMany({ where: { accountId: ctx.account.id } })
  const conversations = rows.map(({ subject }) => (subject as Record<string, string>).conversationId)
  expect(new Set(conversations.filter(Boolean))).toEqual(new Set([visitor]))
})
