import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { overview } from "#lib/domain/analytics/analytics.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  applyRetention,
  getPrivacySettings,
  listErasures,
  queueRetention,
  updatePrivacySettings,
} from "#lib/domain/privacy/privacy.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { tablesOfAccounts } from "#tests/support/fill-account.ts"
import { makePerson } from "./person.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** Makes a conversation as old as so many days, its last message as old as others. */
const age = (id: string, days: number, lastDays = days) =>
  owner.query(
    `update "Conversation" set "createdAt" = now() - make_interval(days => $2), "startedAt" = now() - make_interval(days => $2),
      "lastMessageAt" = now() - make_interval(days => $3) where id = $1`,
    [id, days, lastDays],
  )
const left = async (ctx: Context) =>
  (
    await owner.query(
      `select id from "Conversation" where "accountId" = $1 and "deletedAt" is null order by id`,
      [ctx.account.id],
    )
  ).rows.map(({ id }) => id as string)
/** A hash over all rows of an account in each of its tables. */
async function sumsOf(ctx: Context) {
  const sums: Record<string, string> = {}
  for (const table of await tablesOfAccounts(owner)) {
    const { rows } = await owner.query(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from "${table}" t where "accountId" = $1`,
      [ctx.account.id],
    )
    sums[table] = rows[0].sum
  }
  return sums
}
const setDays = (botId: string, days: number) =>
  owner.query(`update "Bot" set "retentionDays" = $2 where id = $1`, [botId, days])

test("what is older by its last message than a year goes with all that belongs to it; figures and a record stay", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const [old, lively, foreign] = [
    await makePerson(ctx, "old"),
    await makePerson(ctx, "lively"),
    await makePerson(other, "foreign"),
  ]
  await owner.query(`update "VisitorSession" set "expiresAt" = now() - interval '1 day'`)
  await age(old.conversationId, 366)
  await age(lively.conversationId, 900, 364)
  await age(foreign.conversationId, 900)
  const before = await overview(ctx, {})
  const foreignRows = await sumsOf(other)
  await applyRetention(ctx)
  expect(await left(ctx)).toEqual([lively.conversationId])
  for (const table of ["Message", "File", "Rating"]) {
    const { rows } = await owner.query(
      `select count(*)::int as n from "${table}" where "accountId" = $1 and "conversationId" = $2`,
      [ctx.account.id, old.conversationId],
    )
    expect(`${table} ${rows[0].n}`).toBe(`${table} 0`)
  }
  const after = await overview(ctx, {})
  expect({ ...after, activeConversations: 0 }).toEqual({ ...before, activeConversations: 0 })
  expect(await listErasures(ctx, {})).toMatchObject([
    { kind: "retention", subject: { days: 365 }, counts: { conversations: 1, messages: 3, attachments: 1 } },
  ])
  expect(await sumsOf(other)).toEqual(foreignRows)
})

test("a run that finds nothing leaves no record", async () => {
  const ctx = await makeAccount()
  const { conversationId } = await makePerson(ctx, "young")
  await age(conversationId, 364)
  await applyRetention(ctx)
  expect(await left(ctx)).toEqual([conversationId])
  expect(await listErasures(ctx, {})).toEqual([])
})

test("an account's own days count, and a bot only shortens them", async () => {
  const ctx = await makeAccount()
  const [short, long, plain] = [
    await makePerson(ctx, "short"),
    await makePerson(ctx, "long"),
    await makePerson(ctx, "plain"),
  ]
  await updatePrivacySettings(ctx, { retentionDays: 30 })
  await setDays(short.bot.id, 7)
  await setDays(long.bot.id, 300)
  for (const { conversationId } of [short, long, plain]) await age(conversationId, 10)
  await applyRetention(ctx)
  expect(await left(ctx)).toEqual([long.conversationId, plain.conversationId].sort())
  for (const { conversationId } of [long, plain]) await age(conversationId, 31)
  await applyRetention(ctx)
  expect(await left(ctx)).toEqual([])
  const records = await listErasures(ctx, {})
  expect(records.map(({ subject }) => subject)).toEqual([{ days: 30 }, { days: 7, botId: short.bot.id }])
})

test("visitors whom nobody knows go with their last conversation; others, and those who are still there, stay", async () => {
  const ctx = await makeAccount()
  const people = [
    await makePerson(ctx, "stranger"),
    await makePerson(ctx, "present"),
    await makePerson(ctx, "customer"),
  ]
  const [stranger, present, customer] = people.map(({ contact }) => contact.id)
  await owner.query(`update "Contact" set fingerprint = 'crm:7' where id = $1`, [customer])
  await owner.query(`update "VisitorSession" set "revokedAt" = now() where "contactId" <> $1`, [present])
  for (const { conversationId } of people) await age(conversationId, 400)
  await applyRetention(ctx)
  const { rows } = await owner.query(`select id from "Contact" where "accountId" = $1`, [ctx.account.id])
  expect(rows.map(({ id }) => id).sort()).toEqual([present, customer].sort())
  expect(stranger).toBeDefined()
})

test("the sweep queues a job for those accounts alone that have something so old", async () => {
  await owner.query(`delete from graphile_worker._private_jobs`)
  const [old, young, byBot] = [await makeAccount(), await makeAccount(), await makeAccount()]
  await age((await makePerson(old, "o")).conversationId, 366)
  await age((await makePerson(young, "y")).conversationId, 20)
  const ruled = await makePerson(byBot, "b")
  await age(ruled.conversationId, 20)
  await setDays(ruled.bot.id, 10)
  await queueRetention()
  const { rows } = await owner.query(
    `select payload->>'accountId' as id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'apply-retention'`,
  )
  const queued = rows.map(({ id }) => id)
  expect(queued).toEqual(expect.arrayContaining([old.account.id, byBot.account.id]))
  expect(queued).not.toContain(young.account.id)
})

test("the rule is kept as it was set, and nonsense is refused", async () => {
  const ctx = await makeAccount()
  expect(await getPrivacySettings(ctx, {})).toEqual({ retentionDays: null, privacyEmail: null })
  const set = await updatePrivacySettings(ctx, { retentionDays: 90, privacyEmail: "Privacy@Acme.example" })
  expect(set).toEqual({ retentionDays: 90, privacyEmail: "privacy@acme.example" })
  for (const wrong of [
    { retentionDays: 0 },
    { retentionDays: 1.5 },
    { retentionDays: 3651 },
    { privacyEmail: "nobody" },
  ])
    await expect(updatePrivacySettings(ctx, wrong)).rejects.toMatchObject({ code: "invalid_input" })
  expect(await updatePrivacySettings(ctx, { privacyEmail: null })).toEqual({
    retentionDays: 90,
    privacyEmail: null,
  })
  const reader = { ...ctx, principal: { ...ctx.principal, permissions: new Set(["account.read" as const]) } }
  await expect(updatePrivacySettings(reader, { retentionDays: 1 })).rejects.toMatchObject({
    code: "not_authorized",
  })
  const types = await transaction(ctx, ({ db }) => db.event.findMany({ select: { type: true } }))
  expect(types.filter(({ type }) => type === "account.privacy_changed")).toHaveLength(2)
})

test("of many old conversations those that go on are passed", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot" })
  const MANY = 1_300
  await owner.query(
    `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, status, "createdAt", "startedAt", "lastMessageAt", "updatedAt")
      select $1, gen_random_uuid(), 's' || n, $2, 'api', 'ended', at, at, case when n % 13 = 0 then now() else at end, now()
      from generate_series(1, ${MANY}) n, lateral (select now() - make_interval(days => 366 + n % 3) as at) made`,
    [ctx.account.id, bot.id],
  )
  await applyRetention(ctx)
  expect(await left(ctx)).toHaveLength(MANY / 13)
  expect(await listErasures(ctx, {})).toMatchObject([{ counts: { conversations: MANY - MANY / 13 } }])
})
