import { afterAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { deleteConversation, getConversation } from "#lib/domain/conversations/conversations.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Fine." })
useSettings({ OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()
afterAll(() => mock.close())

const ctx = await makeAccount()
const makeBot = async (name: string, content: string) => {
  const bot = await createBot(ctx, { name, ownDataset: true })
  await createSource(ctx, { botId: bot.id, type: "text", name, content })
  return bot
}
const bot = await makeBot("Bakery", "The oven is heated with beech wood.")
const other = await makeBot("Pizzeria", "The oven is heated with olive wood.")

/** What the model is told when a session says something. */
async function told(sessionId: string, text: string): Promise<string> {
  for await (const event of respond(ctx, { sessionId, botId: bot.id, text }))
    if (event.type === "failed") throw new Error(event.message)
  return JSON.stringify(mock.asked.at(-1))
}

test("a conversation that was met before is answered from what its bot knows by now", async () => {
  const sessionId = newId()
  expect(await told(sessionId, "How is the oven heated?")).toContain("beech wood")
  expect(await told(sessionId, "How is the oven heated today?")).toContain("beech wood")
  await updateBot(ctx, { id: bot.id, settings: { datasetId: other.datasetId } })
  const moved = await told(sessionId, "And how is the oven heated now?")
  expect(moved).toContain("olive wood")
  expect(moved).not.toContain("beech wood")
  await updateBot(ctx, { id: bot.id, settings: { datasetId: bot.datasetId } })
  expect(await told(sessionId, "How is the oven heated again?")).toContain("beech wood")
})

test("a session whose conversation was deleted starts anew, with nothing of what was said before", async () => {
  const sessionId = newId()
  await told(sessionId, "My name is Ottokar.")
  expect(await told(sessionId, "Who am I?")).toContain("Ottokar")
  const { id } = (await getConversation(ctx, { session: sessionId })).conversation
  await deleteConversation(ctx, { id })
  const anew = await told(sessionId, "Who am I?")
  expect(anew).not.toContain("Ottokar")
  expect(await told(sessionId, "And now?")).toContain("Who am I?")
  expect((await getConversation(ctx, { session: sessionId })).conversation.id).not.toBe(id)
})
