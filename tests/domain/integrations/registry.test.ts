import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { createConversation, pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import type { Channel } from "#lib/domain/integrations/channel.ts"
import {
  BOT_CHANNELS,
  CHANNEL_LABELS,
  CHANNELS,
  HIDDEN_CHANNELS,
  PLANNED_CHANNELS,
  VISITOR_CHANNELS,
} from "#lib/domain/integrations/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { facts } from "./pigeon/facts.ts"

await useDatabase()

test.each<[string, Channel]>(Object.entries({ ...CHANNELS, pigeon: facts }))(
  "%s stands under its own name, and can deliver something",
  (key, { name, label, limits }) => {
    expect(name).toBe(key)
    expect(name).toMatch(/^[a-z][a-z0-9]{1,49}$/)
    expect(label.trim()).not.toBe("")
    expect(limits.length ?? 1).toBeGreaterThan(0)
    expect(Object.keys(PLANNED_CHANNELS)).not.toContain(name)
  },
)

test("each channel has one label, and a bot can be made for each that visitors use or will", () => {
  expect(Object.keys(CHANNEL_LABELS).sort()).toEqual([...BOT_CHANNELS, ...HIDDEN_CHANNELS].sort())
  expect(new Set(Object.values(CHANNEL_LABELS)).size).toBe(Object.keys(CHANNEL_LABELS).length)
  expect(VISITOR_CHANNELS.map(({ name }) => name)).toEqual(["webchat", "api"])
  expect(HIDDEN_CHANNELS).toEqual(["test"])
})

test("what the tables take where nothing is said are channels of the registry", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot" })
  expect(bot.channelType).toBe(CHANNELS.webchat.name)
  await createConversation(ctx, {})
  for await (const _ of respond(ctx, { sessionId: "s", text: "Hello" }));
  const { conversations } = await pageOfConversations(ctx, {})
  expect(conversations.map(({ channel }) => channel).sort()).toEqual(["api", "webchat"])
})
