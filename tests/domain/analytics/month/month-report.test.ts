import { describe, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { monthReport } from "#lib/domain/analytics/analytics.ts"
import { daysBefore, daysOfMonth } from "#lib/domain/analytics/month/month-report.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { monthOfClient } from "#lib/domain/clients/clients.ts"
import { teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency, makeCaller, partnerOf } from "#tests/support/api.ts"

await useDatabase()

const BOT = "00000000-0000-0000-0000-000000000000"

describe("the days of a month", () => {
  test.each([
    ["2026-10", "2026-11-20", "2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30"],
    ["2026-11", "2026-11-20", "2026-11-01", "2026-11-20", "2026-10-01", "2026-10-20"],
    ["2026-11", "2026-11-30", "2026-11-01", "2026-11-30", "2026-10-01", "2026-10-31"],
    ["2026-03", "2026-03-30", "2026-03-01", "2026-03-30", "2026-02-01", "2026-02-28"],
    ["2024-02", "2026-03-30", "2024-02-01", "2024-02-29", "2024-01-01", "2024-01-31"],
    ["2026-01", "2026-01-01", "2026-01-01", "2026-01-01", "2025-12-01", "2025-12-01"],
  ])("%s on %s", (month, today, from, to, beforeFrom, beforeTo) => {
    expect(daysOfMonth(month, today)).toEqual({ from, to })
    expect(daysBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo })
  })
})

describe("a month's report", () => {
  test("has the month's figures beside the one before, and what became of the knowledge", async () => {
    const { ctx } = await makeCaller()
    const accountId = ctx.account.id
    const talked = (day: string, conversations: number) =>
      system().dailyStat.create({
        data: {
          ...{ accountId, day: new Date(day), botId: BOT, channel: "webchat", status: "active", shard: 0 },
          ...{ conversations, messages: conversations * 2 },
        },
      })
    await talked("2026-08-31", 100)
    await talked("2026-09-01", 2)
    await talked("2026-09-30", 3)
    await talked("2026-10-01", 4)
    await talked("2026-10-31", 5)
    await talked("2026-11-01", 100)
    const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
    const { datasetId } = await system().bot.findFirstOrThrow({ where: { accountId, id: botId } })
    const source = (name: string, createdAt: string, syncedAt: string | null = null) =>
      system().source.create({
        data: {
          ...{ accountId, id: newId(), datasetId: datasetId ?? "", type: "text" as const, name },
          ...{ createdAt: new Date(createdAt), syncedAt: syncedAt ? new Date(syncedAt) : null },
        },
      })
    await source("Before", "2026-09-30T23:59:59Z")
    await source("First", "2026-10-01T00:00:00Z")
    await source("Last", "2026-10-31T23:59:59Z", "2026-10-31T23:59:59Z")
    await source("After", "2026-11-01T00:00:00Z")
    await source("Read again", "2026-01-01T00:00:00Z", "2026-10-15T00:00:00Z")
    const { id } = await teachAnswer(ctx, { botId, question: "Do you deliver?", answer: "Yes, we do." })
    await system().source.update({
      where: { accountId_id: { accountId, id } },
      data: { updatedAt: new Date("2026-10-10") },
    })

    const found = await monthReport(ctx, { month: "2026-10" })
    expect(found).toMatchObject({ month: "2026-10", from: "2026-10-01", to: "2026-10-31", isRunning: false })
    expect(found.report.now).toMatchObject({ conversations: 9, messages: 18 })
    expect(found.before).toMatchObject({ conversations: 5, messages: 10 })
    expect(found.report.series).toHaveLength(31)
    expect(found.knowledge).toMatchObject({ sources: 2, reread: 1, taught: 1 })
    expect(found.knowledge.some.map(({ name }) => name)).toEqual(["Last", "First"])
    // Its agency reads the same, and another agency nothing.
    const agency = await partnerOf({ ctx } as Awaited<ReturnType<typeof makeCaller>>)
    expect(await monthOfClient(agency.ctx, accountId, { month: "2026-10" })).toEqual(found)
    const other = await makeAgency()
    await expect(monthOfClient(other.ctx, accountId, { month: "2026-10" })).rejects.toMatchObject({
      code: "not_found",
    })
    await expect(monthOfClient(ctx, accountId, { month: "2026-10" })).rejects.toMatchObject({
      code: "not_authorized",
    })
  })

  test("ends today while the month runs, and is refused for one to come", async () => {
    const { ctx } = await makeCaller()
    const today = new Date().toISOString().slice(0, 10)
    expect((await monthReport(ctx, { month: today.slice(0, 7) })).to).toBe(today)
    await expect(monthReport(ctx, { month: "2099-01" })).rejects.toMatchObject({ code: "invalid_input" })
    for (const month of ["2026-13", "2026-1", "", "1999-01"])
      await expect(async () => monthReport(ctx, { month })).rejects.toMatchObject({ code: "invalid_input" })
  })
})
