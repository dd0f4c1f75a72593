import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { balanceTallies } from "#lib/db/statements/balance-tallies.ts"
import { conversationPage } from "#lib/db/statements/conversations.ts"
import { sqlTransaction } from "#lib/db/transaction.ts"
import { createBot, deleteBot, pageOfBots } from "#lib/domain/bots/bots.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { HIDDEN_CHANNELS } from "#lib/domain/integrations/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const CHANNELS = ["webchat", "api", "email"]
const STATUSES = ["active", "ended", "abandoned"]
type Filter = { botId?: string; channel?: string; status?: string }

let state = 7
/** The same numbers every time. */
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * below)
}

/** Conversations in one statement, as a bulk import would make them. */
const insertMany = (ctx: Context, bots: (string | null)[], count: number) =>
  sqlTransaction(ctx, (sql) =>
    sql.query({
      text: `insert into "Conversation" ("accountId", id, "sessionId", "botId", channel, status, "updatedAt")
      select $1, id, id::text, bot, channel, status::"ConversationStatus", now()
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as c(id, bot, channel, status)`,
      values: [
        ctx.account.id,
        Array.from({ length: count }, () => newId()),
        Array.from({ length: count }, () => bots[random(bots.length)]),
        Array.from({ length: count }, () => CHANNELS[random(3)]),
        Array.from({ length: count }, () => STATUSES[random(3)]),
      ],
    }),
  )

const balance = (ctx: Context) => sqlTransaction(ctx, (sql) => balanceTallies(sql, ctx.account.id))

/** What a page must be: everything that matches, newest first, cut by place. */
async function naive(ctx: Context, filter: Filter) {
  const { rows } = await owner.query(
    `select id from "Conversation" where "accountId" = $1 and "deletedAt" is null and ($2::uuid is null or "botId" = $2)
      and ($3::text is null or channel = $3) and ($4::text is null or status::text = $4) order by id desc`,
    [ctx.account.id, filter.botId ?? null, filter.channel ?? null, filter.status ?? null],
  )
  return rows.map(({ id }) => id as string)
}

async function expectExact(ctx: Context, bots: (string | null)[]) {
  const filters: Filter[] = [
    {},
    { status: "active" },
    { channel: "api" },
    { botId: bots[0] as string },
    { botId: bots[1] as string, channel: "email", status: "ended" },
  ]
  for (const filter of filters) {
    const all = await naive(ctx, filter)
    const last = Math.max(1, Math.ceil(all.length / 20))
    for (const page of new Set([1, 2, Math.ceil(last / 3), Math.ceil(last / 2), last - 1, last, last + 1])) {
      if (page < 1) continue
      const found = await pageOfConversations(ctx, { ...filter, page, perPage: 20 })
      expect(found.total, JSON.stringify(filter)).toBe(all.length)
      expect(
        found.conversations.map(({ id }) => id),
        `${JSON.stringify(filter)} page ${page}`,
      ).toEqual(all.slice((page - 1) * 20, page * 20))
    }
  }
}

describe("pages of conversations", () => {
  let ctx: Context
  const bots: (string | null)[] = []
  beforeAll(async () => {
    ctx = await makeAccount({ bots: null, conversations: null })
    for (let n = 0; n < 3; n++) bots.push((await createBot(ctx, { name: `Bot ${n}` })).id)
    bots.push(null)
  })

  test("are exact while everything lies in one stretch", async () => {
    await insertMany(ctx, bots, 1500)
    await expectExact(ctx, bots)
  })

  test("are exact after stretches and groups were made, and rows came later", async () => {
    await insertMany(ctx, bots, 38_000)
    await balance(ctx)
    await insertMany(ctx, bots, 700)
    await expectExact(ctx, bots)
    const { rows } = await owner.query(
      `select level, count(*)::int as n from "TallyBlock" where "accountId" = $1 and kind = 'conversation' group by 1 order by 1`,
      [ctx.account.id],
    )
    expect(rows).toEqual([
      { level: 0, n: 78 },
      { level: 1, n: 2 },
    ])
  })

  test("follow every change of status, bot and visibility, while stretches move", async () => {
    const ids = await naive(ctx, {})
    const changes = [
      `update "Conversation" set status = 'ended' where id = any($1) and status <> 'ended'`,
      `update "Conversation" set status = 'active', "messageCount" = "messageCount" + 2 where id = any($1)`,
      `update "Conversation" set "botId" = '${bots[2]}' where id = any($1)`,
      `update "Conversation" set "deletedAt" = now() where id = any($1)`,
      `delete from "Conversation" where id = any($1)`,
    ]
    const work = changes.flatMap((change) =>
      Array.from({ length: 6 }, () => {
        const some = Array.from({ length: 40 }, () => ids[random(ids.length)])
        return () =>
          sqlTransaction(ctx, (sql) => sql.query({ text: change, values: [[...new Set(some)].sort()] }))
      }),
    )
    const all = [...work, () => balance(ctx), () => insertMany(ctx, bots, 300), () => balance(ctx)]
    await Promise.all(all.map((each) => each()))
    await expectExact(ctx, bots)
    await balance(ctx)
    await expectExact(ctx, bots)
  })

  test("lose a deleted bot's conversations at once", async () => {
    await deleteBot(ctx, { id: bots[0] as string })
    await expectExact(ctx, bots)
  })

  test("show nothing of another account", async () => {
    const other = await makeAccount()
    expect(await pageOfConversations(other, {})).toEqual({ conversations: [], total: 0 })
    expect(await pageOfConversations(other, { botId: bots[1] as string })).toEqual({
      conversations: [],
      total: 0,
    })
    expect((await pageOfConversations(ctx, { botId: "nonsense" })).total).toBe(0)
  })

  test("read no more rows the deeper they lie", async () => {
    const deepest = Math.floor((await naive(ctx, {})).length / 20) * 20
    const read = async (skip: number, filter: { status?: string }) => {
      const page = { accountId: ctx.account.id, botId: undefined, channel: undefined, status: filter.status }
      const { text, values = [] } = conversationPage({ ...page, skip, take: 20, hidden: HIDDEN_CHANNELS })
      return sqlTransaction(ctx, async (sql) => {
        const explain = `explain (analyze, format json) ${text}`
        const { rows } = await sql.query<{ "QUERY PLAN": [{ Plan: Plan }] }>({ text: explain, values })
        return rowsOf(rows[0]?.["QUERY PLAN"][0].Plan ?? expect.fail())
      })
    }
    for (const filter of [{}, { status: "ended" }])
      for (const depth of [0.05, 0.2, 0.6, 0.95]) {
        const of = filter.status ? deepest / 3 : deepest
        const { conversations, scans } = await read(Math.floor(of * depth), filter)
        expect(scans).not.toContain("Seq Scan on Conversation")
        expect(scans).not.toContain("Seq Scan on Tally")
        expect(conversations, `at ${depth}`).toBeLessThan(2500)
      }
  })
})

interface Plan {
  "Node Type": string
  "Relation Name"?: string
  "Actual Rows": number
  "Actual Loops": number
  "Rows Removed by Filter"?: number
  Plans?: Plan[]
}

/** What a plan reads of conversations, and how it reads tables. */
function rowsOf(plan: Plan): { conversations: number; scans: string[] } {
  const own = plan["Relation Name"]
  const below = (plan.Plans ?? []).map(rowsOf)
  const rows = (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"]
  return {
    conversations: below.reduce((sum, each) => sum + each.conversations, own === "Conversation" ? rows : 0),
    scans: [...(own ? [`${plan["Node Type"]} on ${own}`] : []), ...below.flatMap((each) => each.scans)],
  }
}

test("a large account asks for smaller stretches, a small one never does", async () => {
  const jobs = async (of: Context) =>
    (
      await owner.query(
        `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'balance-tallies' and key = $1`,
        [`balance:${of.account.id}`],
      )
    ).rows[0].n
  const [small, large] = [await makeAccount(), await makeAccount()]
  for (let n = 0; n < 100; n++) await insertMany(small, [null], 10)
  expect(await jobs(small)).toBe(0)
  await insertMany(large, [null], 1001)
  expect(await jobs(large)).toBe(1)
})

test("bots are paged oldest first, by what they are filtered on", async () => {
  const ctx = await makeAccount({ bots: null })
  const ids: string[] = []
  for (let n = 0; n < 25; n++)
    ids.push(
      (
        await createBot(ctx, {
          name: `Bot ${n}`,
          channelType: n % 2 ? "api" : "webchat",
          isActive: n % 3 > 0,
        })
      ).id,
    )
  const page = async (filter: object) => {
    const { bots, total } = await pageOfBots(ctx, filter)
    return [total, bots.map(({ id }) => ids.indexOf(id))]
  }
  expect(await page({ perPage: 3, page: 9 })).toEqual([25, [24]])
  expect(await page({ channelType: "api", perPage: 5, page: 3 })).toEqual([12, [21, 23]])
  expect(await page({ channelType: "api", isActive: false, perPage: 2, page: 2 })).toEqual([4, [15, 21]])
  expect(await page({ isActive: true, page: 999_999_999, perPage: 100 })).toEqual([16, []])
})

test("with an account go its sums", async () => {
  const ctx = await makeAccount()
  await insertMany(ctx, [null], 1200)
  await balance(ctx)
  await owner.query(`delete from "Account" where id = $1`, [ctx.account.id])
  for (const table of ["Tally", "TallyBlock"])
    expect(
      (
        await owner.query(`select count(*)::int as n from "${table}" where "accountId" = $1`, [
          ctx.account.id,
        ])
      ).rows[0].n,
    ).toBe(0)
})
