import { Client } from "pg"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { mailDigest, queueDigests, setDigest, wantsDigest } from "#lib/domain/analytics/analytics.ts"
import { lastMonth, lastWeek } from "#lib/domain/analytics/digest/mail-digest.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { seedConversation } from "./seed.ts"

const server = await startMailServer()
const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())
beforeEach(() => {
  server.received.length = 0
})

async function member(ctx: Context, email: string) {
  const [userId, id] = [newId(), newId()]
  await owner.query(`insert into "User" (id, "realmId", email, "updatedAt") values ($1, $2, $3, now())`, [
    userId,
    ctx.account.parentId,
    email,
  ])
  await owner.query(
    `insert into "Membership" ("accountId", id, "userId", role) values ($1, $2, $3, 'owner')`,
    [ctx.account.id, id, userId],
  )
  const person: Context = {
    ...ctx,
    principal: { ...ctx.principal, kind: "user", id: userId } as Context["principal"],
  }
  return { id, person }
}

const { from } = lastWeek(new Date())
const onDay = (days: number) => new Date(Date.parse(`${from}T10:00:00Z`) + days * 86_400_000)

test("the last whole week is Monday to Sunday, whatever day it is", () => {
  for (const day of ["2026-11-23", "2026-11-26", "2026-11-29"])
    expect(lastWeek(new Date(`${day}T12:00:00Z`))).toEqual({ from: "2026-11-16", to: "2026-11-22" })
})

test("a person is told of the week in words, until they want it no more", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const { id, person } = await member(ctx, "mara@lind.test")
  for (const day of [0, 6])
    await seedConversation(owner, ctx, {
      botId,
      at: onDay(day),
      turns: [{ text: "Do you open on Sundays?" }],
    })
  await seedConversation(owner, ctx, { botId, at: onDay(-1), turns: [{ text: "Before" }] })
  await seedConversation(owner, ctx, { botId, at: onDay(7), turns: [{ text: "After" }] })
  await owner.query(
    `insert into "UnansweredQuestion" ("accountId", id, "botId", "questionKey", question, language, reason, count, "lastAskedAt") values ($1, $2, $3, 'k', 'Do you rent <b>tents</b>?', 'en', 'not_known', 3, $4)`,
    [ctx.account.id, newId(), botId, onDay(3)],
  )
  await mailDigest(ctx, { of: "week", membershipId: id })
  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  expect(mail?.to).toEqual(["mara@lind.test"])
  expect(mail?.headers).toContain("From: Agency")
  expect(mail?.headers).toContain("Subject: Your week: 2 conversations, 1 more than the week before")
  expect(mail?.content).toMatch(/Do you rent <b>tents<\/b>\?.{1,5} \(3 times\)/)
  expect(mail?.content).toContain("&lt;b&gt;tents")
  expect(mail?.content).toContain(`/analytics?range=custom&from=${from}`)
  expect(mail?.content).not.toMatch(/livery/i)

  expect(await queueDigests("week")).toBe(1)
  expect(await wantsDigest(person, { of: "week" })).toBe(true)
  await setDigest(person, { of: "week", on: false })
  expect(await wantsDigest(person, { of: "week" })).toBe(false)
  expect(await queueDigests("week")).toBe(0)
  await mailDigest(ctx, { of: "week", membershipId: id })
  expect(server.received).toHaveLength(1)
})

test("a week without a conversation and another account's member send nothing, and who is no person has no choice", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const { id } = await member(ctx, "quiet@lind.test")
  const foreign = await member(other, "foreign@lind.test")
  await mailDigest(ctx, { of: "week", membershipId: id })
  await mailDigest(ctx, { of: "week", membershipId: foreign.id })
  expect(await wantsDigest(ctx, { of: "week" })).toBeNull()
  expect(server.received).toHaveLength(0)
})

test("a person is told of the month that is over, what it spared and what was learnt, apart from the week", async () => {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { id, person } = await member(ctx, "mara@lind.test")
  const month = lastMonth(new Date())
  for (const day of ["01", "28"])
    await seedConversation(owner, ctx, {
      botId,
      at: new Date(`${month}-${day}T10:00:00Z`),
      turns: Array.from({ length: 8 }, () => ({ text: "Open?", outcome: "answered" as const })),
    })
  await createSource(ctx, { botId, type: "text", name: "Hours", content: "We open at nine." })
  await owner.query(`update "Source" set "createdAt" = $2 where "accountId" = $1`, [
    ctx.account.id,
    `${month}-15`,
  ])
  await setDigest(person, { of: "week", on: false })
  await mailDigest(ctx, { of: "month", membershipId: id })
  const [mail] = server.received
  expect(mail?.headers).toContain("Subject: Your month: 2 conversations, 2 more than the month before")
  expect(mail?.content).toContain("That spared about 1 hour of")
  expect(mail?.content).toContain("1 new source, 0 answers taught by hand")
  expect(mail?.content).toContain(`/analytics/month?month=${month}`)
  expect(mail?.content).toMatch(/\/unsubscribe\/month[.]/)
  await setDigest(person, { of: "month", on: false })
  expect(await wantsDigest(person, { of: "month" })).toBe(false)
  await mailDigest(ctx, { of: "month", membershipId: id })
  expect(server.received).toHaveLength(1)
})
