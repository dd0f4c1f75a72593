import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { overview } from "#lib/domain/analytics/analytics.ts"
import {
  addTestQuestion,
  deleteTestQuestion,
  getTestRun,
  listTestQuestions,
  listTestRuns,
  runTests,
  startTestRun,
  stopTestRun,
  updateTestQuestion,
} from "#lib/domain/bot-tests/bot-tests.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { createSource, deleteSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { listUnanswered, teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { registerQuotes } from "#lib/domain/quotes/quotes.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()
beforeAll(() => registerQuotes())

const CONTENT =
  "# Repairs\n\nA full service of a bicycle costs 89 euros and takes two working days.\n\n# Rental\n\nRental bicycles cost 18 euros a day."

async function workshop(limits = {}) {
  const ctx = await makeAccount(limits)
  const { id: botId } = await createBot(ctx, { name: "Workshop", ownDataset: true })
  const { id: sourceId } = await createSource(ctx, { botId, type: "text", name: "Prices", content: CONTENT })
  await ingestSource(ctx, { sourceId })
  const add = (question: string, phrases: string[], source: string | null = null) =>
    addTestQuestion(ctx, { botId, question, phrases, sourceId: source })
  const run = async () => {
    const { id } = await startTestRun(ctx, { botId })
    await runTests(ctx, { runId: id })
    return getTestRun(ctx, { id })
  }
  return { ctx, botId, sourceId, add, run }
}

test("what a right answer holds is asked of each, and the next run says what has changed", async () => {
  const { ctx, botId, sourceId, add, run } = await workshop()
  await add("What does a full service cost?", ["89 EUROS", "two working days"], sourceId)
  await add("What does renting a bicycle cost?", ["9 euros"])
  await add("Do you collect bicycles?", ["Fridays"])
  const first = await run()
  expect(first.before).toBeNull()
  expect(first.run).toMatchObject({ status: "done", total: 3, done: 3, passed: 1, error: null })
  expect(first.results.map(({ passed, missing, change }) => ({ passed, missing, change }))).toEqual([
    { passed: true, missing: [], change: "new" },
    { passed: false, missing: ["9 euros"], change: "new" },
    { passed: false, missing: ["Fridays"], change: "new" },
  ])
  expect(first.results[0]?.answer).toContain("89 euros")
  expect(first.results[0]?.sources).toEqual([{ id: sourceId, name: "Prices" }])

  await teachAnswer(ctx, {
    botId,
    question: "Do you collect bicycles?",
    answer: "We collect bicycles on Fridays.",
  })
  await deleteSource(ctx, { id: sourceId })
  const second = await run()
  expect(second.before?.id).toBe(first.run.id)
  expect(second.results.map(({ change }) => change)).toEqual(["broken", "answer", "fixed"])
  expect(second.results[0]).toMatchObject({ lacksSource: true, before: { passed: true } })
  expect((await run()).results.map(({ change }) => change)).toEqual(["same", "same", "same"])
  expect((await listTestRuns(ctx, { botId })).map(({ passed }) => passed)).toEqual([1, 1, 1])
})

test("a run is no conversation, nothing that a visitor could not be answered, and no figure", async () => {
  const { ctx, botId, add, run } = await workshop()
  await add("Do you collect bicycles?", ["Fridays"])
  await run()
  expect((await pageOfConversations(ctx, {})).total).toBe(0)
  expect((await pageOfConversations(ctx, { channel: "test" })).total).toBe(0)
  expect((await listUnanswered(ctx, { botId, page: 1, perPage: 5 })).total).toBe(0)
  expect(await overview(ctx, { period: 7 })).toMatchObject({ totalConversations: 0, totalMessages: 0 })
})

test("a plan that is used up ends a run with the reason, and what was asked by then stays", async () => {
  const { add, run } = await workshop({ messages: 4 })
  for (const number of ["one", "two", "three"]) await add(`What does a full service cost, ${number}?`, ["89"])
  const { run: ended, results } = await run()
  expect(ended).toMatchObject({ status: "failed", done: 2 })
  expect(ended.error).toContain("used up")
  expect(results).toHaveLength(2)
})

test("a run that was cut off goes on with what was not asked, and one that was stopped does not", async () => {
  const { ctx, botId, add } = await workshop()
  await add("What does a full service cost?", ["89"])
  await add("What does renting cost?", ["18"])
  const { id } = await startTestRun(ctx, { botId })
  await expect(startTestRun(ctx, { botId })).rejects.toMatchObject({ code: "conflict" })
  const cut = { ...ctx, signal: AbortSignal.abort(new Error("cut off")) }
  await expect(runTests(cut, { runId: id })).rejects.toThrow("cut off")
  await runTests(ctx, { runId: id })
  expect((await getTestRun(ctx, { id })).run).toMatchObject({ status: "done", done: 2, passed: 2 })
  await runTests(ctx, { runId: id })
  expect((await getTestRun(ctx, { id })).run.done).toBe(2)

  const other = await startTestRun(ctx, { botId })
  await stopTestRun(ctx, { id: other.id })
  await runTests(ctx, { runId: other.id })
  expect((await getTestRun(ctx, other)).run).toMatchObject({ status: "stopped", done: 0 })
  await expect(stopTestRun(ctx, { id: other.id })).rejects.toMatchObject({ code: "conflict" })
})

test("200 questions are asked in one run", async () => {
  const { add, run } = await workshop()
  for (let n = 0; n < 200; n++) await add(`What does a full service cost for bicycle ${n}?`, ["89 euros"])
  expect((await run()).run).toMatchObject({ status: "done", total: 200, done: 200 })
}, 120_000)

describe("questions", () => {
  test("expect something, stand once in the same words, and can be changed and deleted", async () => {
    const { ctx, botId, sourceId, add } = await workshop()
    await expect(add("Why?", [])).rejects.toMatchObject({ code: "invalid_input" })
    await expect(add(" ", ["a"])).rejects.toMatchObject({ code: "invalid_input" })
    await expect(add("Why?", [], newId())).rejects.toMatchObject({ code: "not_found" })
    const { id } = await add("Why?", ["because"])
    expect((await add("Why?", ["therefore"])).id).toBe(id)
    await updateTestQuestion(ctx, { id, question: "Why not?", phrases: [], sourceId })
    expect(await listTestQuestions(ctx, { botId })).toEqual([
      { id, question: "Why not?", phrases: [], source: { id: sourceId, name: "Prices" } },
    ])
    await deleteTestQuestion(ctx, { id })
    await expect(deleteTestQuestion(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
    await expect(startTestRun(ctx, { botId })).rejects.toMatchObject({ code: "conflict" })
  })

  test("are their account's own", async () => {
    const { ctx, botId, add, run } = await workshop()
    const { id } = await add("What does a full service cost?", ["89"])
    const { run: ran } = await run()
    const sibling = await makeSibling(ctx.account.parentId ?? "")
    const refused = { code: "not_found" }
    await expect(listTestQuestions(sibling, { botId })).rejects.toMatchObject(refused)
    await expect(listTestRuns(sibling, { botId })).rejects.toMatchObject(refused)
    await expect(getTestRun(sibling, { id: ran.id })).rejects.toMatchObject(refused)
    await expect(startTestRun(sibling, { botId })).rejects.toMatchObject(refused)
    await expect(deleteTestQuestion(sibling, { id })).rejects.toMatchObject(refused)
    await expect(
      updateTestQuestion(sibling, { id, question: "Mine?", phrases: ["a"], sourceId: null }),
    ).rejects.toMatchObject(refused)
  })
})
