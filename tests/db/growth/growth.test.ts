import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import { SWEEPS } from "#lib/domain/jobs/sweeps.ts"
import { getWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { GROWTH } from "./growth.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
let ctx: Context
let bot: string
let user: string
let endpoint: string
let widget: string
let contact: string
let release: string

beforeAll(async () => {
  await owner.connect()
  ctx = await makeAccount()
  bot = (await createBot(ctx, { name: "Bot" })).id
  ;[user, endpoint] = [newId(), newId()]
  await owner.query(
    `insert into "User" (id, "realmId", email, name, "updatedAt") values ($1, $2, 'a@example.com', 'A', now())`,
    [user, ctx.account.parentId],
  )
  await owner.query(
    `insert into "WebhookEndpoint" ("accountId", id, url, "updatedAt") values ($1, $2, 'https://a.example', now())`,
    [ctx.account.id, endpoint],
  )
  widget = (await getWidget(ctx, { botId: bot })).id
  contact = (await createContact(ctx, {})).id
  release = newId()
  await owner.query(
    `insert into "Release" ("accountId", id, "botId", number, document) values ($1, $2, $3, 1, '{}')`,
    [ctx.account.id, release, bot],
  )
})
afterAll(() => owner.end())

describe("the catalogue", () => {
  test("has no table whose growth is not named", async () => {
    const { rows } =
      await owner.query(`select case nspname when 'public' then '' else nspname || '.' end || relname as name
      from pg_class c join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p') and nspname in ('public', 'graphile_worker')`)
    expect(Object.keys(GROWTH).sort()).toEqual(rows.map(({ name }) => name).sort())
  })

  test("lets rows that go with another table's go by a key of the database", async () => {
    const { rows } = await owner.query(`select f.relname || ' ' || t.relname as link from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid where k.contype = 'f' and k.confdeltype = 'c'`)
    const links = rows.map(({ link }) => link)
    for (const [table, growth] of Object.entries(GROWTH))
      if ("with" in growth) expect(links).toContain(`${table} ${growth.with}`)
  })

  test("names sweeps that run", () => {
    for (const growth of Object.values(GROWTH))
      if ("sweep" in growth) expect(SWEEPS).toHaveProperty([growth.sweep])
  })
})

/** A row as it is stored so many days after its time was over: what the sweep is for at 400, and not yet at none. */
const STORE: Record<string, (days: number) => string> = {
  ApiSession: (days) =>
    insert("ApiSession", { accountId: ctx.account.id, id: newId(), expiresAt: ago(days) }),
  AccountExport: (days) =>
    insert("AccountExport", {
      ...{ accountId: ctx.account.id, id: newId(), status: "failed" },
      expiresAt: lease(days),
    }),
  AuditEntry: (days) =>
    // The time is two years here.
    insert("AuditEntry", {
      accountId: ctx.account.id,
      action: "bot.created",
      actorKind: "user",
      createdAt: ago(days * 2),
    }),
  ChannelEvent: (days) =>
    insert("ChannelEvent", {
      accountId: ctx.account.id,
      channelId: `c${days}`,
      seq: days,
      data: "{}",
      createdAt: ago(days),
    }),
  ContactImport: (days) =>
    insert("ContactImport", {
      accountId: ctx.account.id,
      id: newId(),
      fileName: "a.csv",
      hash: bytes(),
      delimiter: ",",
      total: 1,
      createdAt: ago(days),
      updatedAt: ago(days),
    }),
  DailyUse: (days) =>
    insert("DailyUse", { accountId: ctx.account.id, day: ago(days), subject: `widget:${days}`, used: 1 }),
  Event: (days) =>
    insert("Event", {
      accountId: ctx.account.id,
      id: idOf(days),
      type: "bot.created",
      actorKind: "user",
      createdAt: ago(days),
    }),
  EventFollower: (days) =>
    insert("EventFollower", { accountId: ctx.account.id, id: newId(), leaseUntil: lease(days) }),
  FlowCount: (days) =>
    insert("FlowCount", {
      ...{ accountId: ctx.account.id, releaseId: release, day: ago(days) },
      ...{ blockId: "a", exit: "", shard: 0 },
    }),
  FollowedEvent: (days) =>
    insert("FollowedEvent", {
      accountId: ctx.account.id,
      transaction: days,
      eventId: newId(),
      createdAt: ago(days),
    }),
  IdempotentRequest: (days) =>
    insert("IdempotentRequest", {
      accountId: ctx.account.id,
      key: `k${days}`,
      hash: "\\x00",
      createdAt: ago(days),
    }),
  Invitation: (days) =>
    insert("Invitation", {
      accountId: ctx.account.id,
      id: newId(),
      email: "b@example.com",
      role: "viewer",
      hash: bytes(),
      expiresAt: ago(days),
    }),
  PasswordReset: (days) =>
    insert("PasswordReset", { id: newId(), userId: user, hash: bytes(), expiresAt: ago(days) }),
  RateBucket: (days) => insert("RateBucket", { key: `b${days}`, level: 1, updatedAt: ago(days) }),
  Session: (days) =>
    insert("Session", { id: newId(), userId: user, hostname: "a.example", expiresAt: ago(days) }),
  SignInAttempt: (days) => insert("SignInAttempt", { key: `a${days}`, count: 1, expiresAt: lease(days) }),
  Token: (days) =>
    insert("Token", {
      accountId: ctx.account.id,
      id: newId(),
      name: "old",
      kind: "secret",
      prefix: "sk",
      lastFour: "abcd",
      hash: bytes(),
      updatedAt: ago(days),
      revokedAt: ago(days),
    }),
  TokenHold: (days) =>
    insert("TokenHold", {
      accountId: ctx.account.id,
      id: newId(),
      period: "2026-11",
      own: 1,
      partners: 1,
      leaseUntil: lease(days),
    }),
  UnansweredQuestion: (days) =>
    insert("UnansweredQuestion", {
      accountId: ctx.account.id,
      id: newId(),
      botId: bot,
      questionKey: `q${days}`,
      question: "Why?",
      language: "en",
      reason: "nothing",
      conversationId: newId(),
      lastAskedAt: ago(days),
    }),
  VisitorSession: (days) =>
    insert("VisitorSession", {
      accountId: ctx.account.id,
      id: newId(),
      hash: bytes(),
      integrationId: widget,
      contactId: contact,
      origin: "https://a.example",
      expiresAt: ago(days),
    }),
  WebhookDelivery: (days) =>
    insert("WebhookDelivery", {
      accountId: ctx.account.id,
      id: newId(),
      endpointId: endpoint,
      eventId: newId(),
      type: "bot.created",
      occurredAt: ago(days),
      createdAt: ago(days),
    }),
  "graphile_worker._private_jobs": (days) =>
    `with job as (select id from graphile_worker.add_job('purge-deleted', '{}'))
      insert into given select id::text from job; update graphile_worker._private_jobs
      set attempts = max_attempts, updated_at = ${ago(days)} where id::text = (select max(id) from given)`,
}

const ago = (days: number) => `now() - interval '${days} days'`
const lease = (days: number) => (days ? ago(days) : "now() + interval '1 minute'")
const bytes = () => `\\x${newId().replaceAll("-", "")}`
const idOf = (days: number) => {
  const hex = (Date.now() - days * 86_400_000).toString(16).padStart(12, "0")
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`
}
const insert = (table: string, row: Record<string, string | number>) =>
  `insert into "${table}" (${Object.keys(row)
    .map((name) => `"${name}"`)
    .join(", ")}) values (${Object.values(row)
    .map((value) => (typeof value === "number" || value.startsWith("now()") ? value : `'${value}'`))
    .join(", ")})`

describe("a sweep", () => {
  const swept = Object.entries(GROWTH).flatMap(([table, growth]) =>
    "sweep" in growth ? [[table, growth.sweep] as const] : [],
  )

  test("is tried for every table that has one", () => {
    expect(Object.keys(STORE).sort()).toEqual(swept.map(([table]) => table).sort())
  })

  test.each(swept)("of %s removes what is long over, and nothing else (%s)", async (table, sweep) => {
    const name = table.includes(".") ? table : `"${table}"`
    const count = async () => (await owner.query(`select count(*)::int as n from ${name}`)).rows[0].n
    await owner.query("create temporary table if not exists given (id text)")
    const before = await count()
    await owner.query(STORE[table]?.(400) ?? "")
    await owner.query(STORE[table]?.(0) ?? "")
    expect(await count()).toBe(before + 2)
    await SWEEPS[sweep]?.run()
    expect(await count()).toBe(before + 1)
    await SWEEPS[sweep]?.run()
    expect(await count()).toBe(before + 1)
  })
})
