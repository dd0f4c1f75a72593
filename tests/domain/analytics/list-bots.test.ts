import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { listBotsOfWeek, readReport } from "#lib/domain/analytics/analytics.ts"
import { createBot, deleteBot, updateBot } from "#lib/domain/bots/bots.ts"
import { createSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { seedConversation } from "./seed.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const DAY = 86_400_000
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10)
const noon = (days: number) => new Date(`${dayBefore(days)}T12:00:00Z`)

test("each bot with its state, what it knows, and its week as Analytics has it", async () => {
  const ctx = await makeAccount()
  const make = (name: string) => createBot(ctx, { name, ownDataset: true })
  const [ready, learning, , paused] = [
    await make("Ready"),
    await make("Learning"),
    await make("Empty"),
    await make("Paused"),
  ]
  const gone = await make("Gone")
  const content = "# Prices\n\nA portrait costs 120 euros.\n\n# Hours\n\nWe are open on Mondays."
  const { id } = await createSource(ctx, { botId: ready.id, type: "text", name: "Prices", content })
  await ingestSource(ctx, { sourceId: id })
  await createSource(ctx, { botId: learning.id, type: "url", url: "http://site.invalid/" })
  await updateBot(ctx, { id: paused.id, settings: { isActive: false } })
  const source = newId()
  const said = (botId: string, days: number, channel = "webchat") =>
    seedConversation(owner, ctx, {
      botId,
      channel,
      at: noon(days),
      turns: [
        { text: "What are your hours?", sources: [source] },
        { text: "Do you sell bicycles?", outcome: "not_found" },
        { text: "I want a person", outcome: "wants_person" },
      ],
    })
  await said(ready.id, 0)
  await said(ready.id, 6)
  await said(ready.id, 6)
  await said(ready.id, 7)
  await said(ready.id, 1, "test")
  await said(paused.id, 2)
  await said(gone.id, 2)
  await deleteBot(ctx, { id: gone.id })

  const { bots, total, states } = await listBotsOfWeek(ctx, {})
  expect(total).toBe(4)
  expect(states).toEqual({ ready: 1, learning: 1, empty: 1, paused: 1 })
  expect(bots.map(({ name, state }) => [name, state])).toEqual([
    ["Ready", "ready"],
    ["Learning", "learning"],
    ["Empty", "empty"],
    ["Paused", "paused"],
  ])
  const [first] = bots
  expect(first).toMatchObject({ sources: 1, passages: 2 })
  expect(first?.week).toMatchObject({ conversations: 3, answered: 3, answers: 9 })
  expect(first?.week.byDay.map(({ day, conversations }) => [day, conversations])).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map((days) => [dayBefore(days), { 6: 2, 0: 1 }[days] ?? 0]),
  )
  const report = await readReport(ctx, { from: dayBefore(6), to: dayBefore(0) })
  for (const bot of bots) {
    const figures = report.byBot.find(({ id }) => id === bot.id)
    expect(bot.week.conversations).toBe(figures?.conversations ?? 0)
    expect(bot.week.answered).toBe(figures?.answered ?? 0)
    expect(bot.week.answers).toBe(figures ? figures.answered + figures.notFound + figures.other : 0)
  }

  const names = async (input: Parameters<typeof listBotsOfWeek>[1]) =>
    (await listBotsOfWeek(ctx, input)).bots.map(({ name }) => name)
  expect(await names({ state: "empty" })).toEqual(["Empty"])
  expect(await names({ sort: "name" })).toEqual(["Empty", "Learning", "Paused", "Ready"])
  expect((await names({ sort: "conversations" })).slice(0, 2)).toEqual(["Ready", "Paused"])
  expect((await names({ sort: "knowledge" }))[0]).toBe("Ready")
  expect((await names({ sort: "updated" }))[0]).toBe("Paused")
  expect(await names({ search: "earn" })).toEqual(["Learning"])
  expect(await names({ page: 2, perPage: 3 })).toEqual(["Paused"])
  expect(await names({ search: "%" })).toEqual([])

  const sibling = await makeSibling(ctx.account.parentId ?? "")
  expect(await listBotsOfWeek(sibling, {})).toEqual({
    bots: [],
    total: 0,
    states: { ready: 0, learning: 0, empty: 0, paused: 0 },
  })
})
