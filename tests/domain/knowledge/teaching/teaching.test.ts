import { afterAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { getConversation } from "#lib/domain/conversations/conversations.ts"
import { createSource, deleteSource, listSources } from "#lib/domain/knowledge/sources/sources.ts"
import {
  dismissUnanswered,
  forgetUnanswered,
  listTaughtAnswers,
  listUnanswered,
  teachAnswer,
  updateTaughtAnswer,
} from "#lib/domain/knowledge/teaching/teaching.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMockModel } from "#tests/support/mock-model.ts"

const mock = await startMockModel({ answer: "Whatever the model says." })
useSettings({ OPENAI_BASE_URL: mock.url })
await useDatabase()
afterAll(() => mock.close())
beforeEach(() => mock.say({ answer: "Whatever the model says." }))

const RETURNS =
  "Shoes can be returned within 45 days.\n\nThe workshop opens at nine on weekdays.\n\nParcels leave daily."
const shop = async (model: string | null = null) => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Shop", ownDataset: true, ...(model && { model }) })
  await createSource(ctx, { botId: bot.id, type: "text", name: "Returns", content: RETURNS })
  return { ctx, botId: bot.id }
}
/** The stored answer to a question in a conversation of its own. */
async function ask(ctx: Context, botId: string, text: string) {
  const sessionId = newId()
  for await (const event of respond(ctx, { sessionId, botId, text }))
    if (event.type === "failed") throw new Error(event.message)
  const { messages } = await getConversation(ctx, { session: sessionId })
  const answer = messages.at(-1)
  if (!answer) throw new Error("no answer")
  return answer
}
const open = async (ctx: Context, botId: string) => (await listUnanswered(ctx, { botId })).questions
const events = (ctx: Context, type: string) =>
  transaction(ctx, ({ db }) => db.event.count({ where: { type } }))

describe("a taught answer", () => {
  test.each([null, "openai/mock"])("is given word for word with its citation (model %s)", async (model) => {
    const { ctx, botId } = await shop(model)
    const answer =
      'Within 60 days for members, 45 for others. Say "member" at the desk.\n\n- Keep the receipt'
    const question = "How long may I return shoes?"
    await teachAnswer(ctx, { botId, question, answer })
    for (const asked of [
      question,
      "  how LONG may i return shoes ??",
      "How long can I return a shoe, please?",
    ]) {
      const said = await ask(ctx, botId, asked)
      expect(said.text).toBe(`${answer} [1]`)
      expect(said.citations).toMatchObject([
        { index: 1, sourceName: question, heading: question, quote: answer, version: 1 },
      ])
      expect(said.model).toBe("builtin/quotes")
    }
    const other = await ask(ctx, botId, "When does the workshop open on weekdays?")
    expect(other.text).toContain(
      model ? "Whatever the model says." : "The workshop opens at nine on weekdays.",
    )
  })

  test("taught again takes the place of the old one, and can be changed and deleted", async () => {
    const { ctx, botId } = await shop()
    const question = "Can I pay by invoice?"
    const first = await teachAnswer(ctx, { botId, question, answer: "No." })
    const second = await teachAnswer(ctx, {
      botId,
      question: "can i pay by invoice",
      answer: "Yes, from 100 euros.",
    })
    expect(second.id).toBe(first.id)
    expect((await ask(ctx, botId, question)).text).toBe("Yes, from 100 euros. [1]")
    await updateTaughtAnswer(ctx, { id: first.id, question: "Can I pay by card?", answer: "By any card." })
    expect((await ask(ctx, botId, "Can I pay by card?")).text).toBe("By any card. [1]")
    expect((await ask(ctx, botId, question)).text).not.toContain("By any card")
    expect(await listTaughtAnswers(ctx, { botId })).toMatchObject({
      total: 1,
      taughtAnswers: [{ id: first.id, question: "Can I pay by card?", answer: "By any card.", version: 3 }],
    })
    expect((await listSources(ctx, { botId, type: "qa" })).total).toBe(1)
    await deleteSource(ctx, { id: first.id })
    expect((await ask(ctx, botId, "Can I pay by card?")).citations).toEqual([])
    expect((await listTaughtAnswers(ctx, { botId })).total).toBe(0)
  })

  test("is found when a bot is to quote a single passage", async () => {
    const { ctx, botId } = await shop()
    for (let n = 0; n < 30; n++)
      await createSource(ctx, {
        botId,
        type: "text",
        name: `Note ${n}`,
        content: "Gift cards, gift cards, gift cards.",
      })
    await transaction(ctx, ({ db }) => db.dataset.updateMany({ data: { searchMaxRecords: 1 } }))
    await teachAnswer(ctx, { botId, question: "Gift cards?", answer: "At the counter only." })
    expect((await ask(ctx, botId, "gift cards")).text).toBe("At the counter only. [1]")
  })

  test("belongs to one question: a conflict, an unknown id and another account's bot are refused", async () => {
    const { ctx, botId } = await shop()
    await teachAnswer(ctx, { botId, question: "One?", answer: "1" })
    const two = await teachAnswer(ctx, { botId, question: "Two?", answer: "2" })
    await expect(updateTaughtAnswer(ctx, { id: two.id, question: "one", answer: "2" })).rejects.toMatchObject(
      {
        code: "conflict",
      },
    )
    const stranger = await makeAccount()
    for (const attempt of [
      () => updateTaughtAnswer(stranger, { id: two.id, question: "q", answer: "a" }),
      () => teachAnswer(stranger, { botId, question: "q", answer: "a" }),
      () => listTaughtAnswers(stranger, { botId }),
      () => listUnanswered(stranger, { botId }),
      () => dismissUnanswered(stranger, { id: two.id }),
      () => updateTaughtAnswer(ctx, { id: "nonsense", question: "q", answer: "a" }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" })
    const [source] = (await listSources(ctx, { botId, type: "text" })).sources
    await expect(
      updateTaughtAnswer(ctx, { id: source?.id ?? "", question: "q", answer: "a" }),
    ).rejects.toMatchObject({
      code: "not_found",
    })
  })

  test("taught by two people at once is one answer", async () => {
    const { ctx, botId } = await shop()
    await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        teachAnswer(ctx, { botId, question: "Race?", answer: `Answer ${n}` }),
      ),
    )
    const { taughtAnswers, total } = await listTaughtAnswers(ctx, { botId })
    expect(total).toBe(1)
    expect((await ask(ctx, botId, "race")).text).toBe(`${taughtAnswers[0]?.answer} [1]`)
    expect(
      await transaction(ctx, ({ db }) =>
        db.record.count({ where: { sourceId: taughtAnswers[0]?.id ?? "" } }),
      ),
    ).toBe(1)
  })

  test("counts against the plan's records", async () => {
    const ctx = await makeAccount({ records: 1 })
    const { id: botId } = await createBot(ctx, { name: "Bot" })
    const { id } = await teachAnswer(ctx, { botId, question: "One?", answer: "1" })
    await expect(teachAnswer(ctx, { botId, question: "Two?", answer: "2" })).rejects.toMatchObject({
      code: "limit_reached",
    })
    await teachAnswer(ctx, { botId, question: "One?", answer: "still 1" })
    await deleteSource(ctx, { id })
    await teachAnswer(ctx, { botId, question: "Two?", answer: "2" })
  })
})

describe("a question that is not answered", () => {
  test("is kept once for all its spellings, with count, language and place, and leaves when it is taught", async () => {
    const { ctx, botId } = await shop()
    await ask(ctx, botId, "Do you sell helicopters?")
    await ask(ctx, botId, "do you sell HELICOPTERS")
    await ask(ctx, botId, "¿Venden ustedes helicópteros?")
    const questions = await open(ctx, botId)
    expect(questions).toMatchObject([
      { question: "do you sell HELICOPTERS", language: "en", count: 2 },
      { question: "¿Venden ustedes helicópteros?", language: "es", count: 1 },
    ])
    expect(questions[0]?.lastAskedAt.getTime()).toBeGreaterThan(questions[0]?.firstAskedAt.getTime() ?? 0)
    expect(questions.every(({ conversationId }) => conversationId)).toBe(true)
    expect(await events(ctx, "answer.unanswered")).toBe(3)
    await teachAnswer(ctx, { botId, question: "Do you sell helicopters?", answer: "Only small ones." })
    expect((await open(ctx, botId)).length).toBe(1)
    await dismissUnanswered(ctx, { id: (await open(ctx, botId))[0]?.id ?? "" })
    expect(await open(ctx, botId)).toEqual([])
    expect((await ask(ctx, botId, "Do you sell helicopters?")).text).toBe("Only small ones. [1]")
    expect(await open(ctx, botId)).toEqual([])
  })

  test("is forgotten when nobody has asked it for half a year", async () => {
    const { ctx, botId } = await shop()
    await ask(ctx, botId, "Do you sell helicopters?")
    await ask(ctx, botId, "Do you sell submarines?")
    const longAgo = new Date(Date.now() - 181 * 86_400_000)
    await transaction(ctx, ({ db }) =>
      db.unansweredQuestion.updateMany({
        where: { question: { contains: "subm" } },
        data: { lastAskedAt: longAgo },
      }),
    )
    expect(await forgetUnanswered()).toBe(1)
    expect((await open(ctx, botId)).map(({ question }) => question)).toEqual(["Do you sell helicopters?"])
  })

  test("is neither an answered one nor a greeting", async () => {
    const { ctx, botId } = await shop()
    for (const text of ["Hi", "thanks a lot", "When does the workshop open on weekdays?", "Wer bist du?"])
      await ask(ctx, botId, text)
    expect(await open(ctx, botId)).toEqual([])
    expect(await events(ctx, "answer.unanswered")).toBe(0)
  })

  test.each([
    ["I'm sorry, I don't have any information about that.", "Do shoes come with laces?", "not_known"],
    ["Das weiß ich leider nicht.", "Do shoes come with laces?", "not_known"],
    ["Sure, helicopters are lovely.", "Do you sell helicopters?", "nothing_found"],
    ["I don't know, but shoes can be returned within 45 days [1].", "Can shoes be returned?", undefined],
    ["What is your order number?", "My order has not come yet", undefined],
    ["Gladly.", "Shoes please", undefined],
  ])("is judged alike for a model that says: %s", async (answer, question, reason) => {
    const { ctx, botId } = await shop("openai/mock")
    mock.say({ answer })
    await ask(ctx, botId, question)
    expect((await open(ctx, botId)).map((each) => each.reason)).toEqual(reason ? [reason] : [])
  })
})
