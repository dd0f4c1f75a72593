import { expect, test } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { createBot, updateBot } from "#lib/domain/bots/bots.ts"
import { createConversation } from "#lib/domain/conversations/conversations.ts"
import { reply, suggestAnswer, takeOver } from "#lib/domain/inbox/inbox.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startEngine } from "#tests/support/engine.ts"
import { asPerson, say } from "./people.ts"

await useDatabase()
await startEngine()

const content =
  "# Shop\n\n## Delivery\n\nDelivery costs five euros.\n\n## Returns\n\nReturns are free within 30 days."

async function makeShop() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true, model: "builtin/quotes" })
  await createSource(ctx, { botId, type: "text", name: "Shop", content })
  const { id: conversationId } = await createConversation(ctx, { botId })
  return { ctx, botId, conversationId, ana: await asPerson(ctx) }
}

const said = (ctx: Parameters<typeof transaction>[0], conversationId: string) =>
  transaction(ctx, ({ db }) => db.message.count({ where: { conversationId } }), { readOnly: true })

test("the knowledge answers what was asked last, with its sources, and nothing is said or stored", async () => {
  const { ctx, ana, conversationId } = await makeShop()
  await say(ctx, conversationId, "Are returns free?")
  await takeOver(ana, { conversationId, name: "Ana" })
  await reply(ana, { conversationId, name: "Ana", text: "Anything else?" })
  await say(ctx, conversationId, "Yes, one thing.")
  await say(ctx, conversationId, "How much does delivery cost?")
  const before = await said(ctx, conversationId)
  const found = await suggestAnswer(ana, { session: conversationId })
  expect(found).toMatchObject({ reason: null })
  expect(found.text).toContain("Delivery costs five euros")
  expect(found.citations[0]).toMatchObject({ sourceName: "Shop" })
  expect(await said(ctx, conversationId)).toBe(before)
})

test("where the knowledge says nothing, nothing is suggested", async () => {
  const { ctx, ana, conversationId } = await makeShop()
  await expect(suggestAnswer(ana, { session: conversationId })).rejects.toMatchObject({
    code: "invalid_input",
  })
  await say(ctx, conversationId, "Which bicycles do you repair?")
  const found = await suggestAnswer(ana, { session: conversationId })
  expect(found).toEqual({ text: "", citations: [], reason: "not_found" })
})

test("another account's conversation is not there, nor the answers of a bot that is switched off", async () => {
  const { ctx, ana, botId, conversationId } = await makeShop()
  await say(ctx, conversationId, "How much does delivery cost?")
  const stranger = await makeShop()
  await expect(suggestAnswer(stranger.ana, { session: conversationId })).rejects.toMatchObject({
    code: "not_found",
  })
  await updateBot(ctx, { id: botId, settings: { isActive: false } })
  await expect(suggestAnswer(ana, { session: conversationId })).rejects.toMatchObject({
    code: "not_authorized",
  })
})
