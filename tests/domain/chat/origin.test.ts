import { afterAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { recoverAnswers, respond } from "#lib/domain/chat/chat.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { storedOf } from "#tests/support/engine.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Whatever the model says." })
useSettings({ OPENAI_BASE_URL: mock.url })
await useDatabase()
afterAll(() => mock.close())
beforeEach(() => mock.say({ answer: "Whatever the model says." }))

async function shop(model: string | null) {
  const ctx = await makeAccount()
  const settings = { name: "Shop", welcomeMessage: "Welcome!", ownDataset: true, ...(model && { model }) }
  const { id: botId } = await createBot(ctx, settings)
  const content = "Shoes can be returned within 45 days."
  await createSource(ctx, { botId, type: "text", name: "Returns", content })
  return { ctx, botId }
}

/** Type, status and origin of all that was said; `leave` stops listening at the first token. */
async function said(ctx: Context, botId: string, text: string, { leave = false } = {}) {
  let conversationId = ""
  for await (const event of respond(ctx, { sessionId: newId(), botId, text, stream: true })) {
    if (event.type === "accepted") conversationId = event.conversationId
    if (leave && event.type === "token") break
  }
  const messages = await storedOf(ctx, conversationId)
  return messages.map(({ type, status, origin }) => `${type} ${status} ${origin}`)
}

test("an answer says whose words it is, and nothing else does", async () => {
  for (const [model, origin] of [
    [null, "quote"],
    ["openai/mock", "model"],
  ] as const) {
    const { ctx, botId } = await shop(model)
    expect(await said(ctx, botId, "Can shoes be returned?")).toEqual([
      "bot complete null",
      "user complete null",
      `bot complete ${origin}`,
    ])
  }
})

test("a taught answer is a quotation, whatever model the bot has", async () => {
  const { ctx, botId } = await shop("openai/mock")
  const question = "How long may I return shoes?"
  await teachAnswer(ctx, { botId, question, answer: "Within 60 days for members." })
  expect((await said(ctx, botId, question)).at(-1)).toBe("bot complete quote")
})

test("so does one that failed or was left", async () => {
  const { ctx, botId } = await shop("openai/mock")
  mock.say({ answer: "Whatever the model says at length.", pace: 20 })
  expect((await said(ctx, botId, "Hello?", { leave: true })).at(-1)).toBe("bot partial model")
  mock.say({ answer: "", refuse: 401 })
  expect((await said(ctx, botId, "Hello again?")).at(-1)).toBe("bot failed model")
})

test("nobody says it of an answer whose maker died", async () => {
  const { ctx, botId } = await shop("openai/mock")
  const conversationId = await (async () => {
    for await (const event of respond(ctx, { sessionId: newId(), botId, text: "Hello?" }))
      if (event.type === "accepted") return event.conversationId
    return ""
  })()
  const [, , answer] = await storedOf(ctx, conversationId)
  await system().message.updateMany({
    where: { accountId: ctx.account.id, id: answer?.id ?? "" },
    data: { status: "pending", leaseUntil: new Date(0), held: [] },
  })
  expect(await recoverAnswers()).toBe(1)
  const [, , closed] = await storedOf(ctx, conversationId)
  expect(closed).toMatchObject({ status: "partial", origin: null })
})
