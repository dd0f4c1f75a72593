import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { sqlTransaction } from "#lib/db/transaction.ts"
import {
  getConversation,
  pageOfConversations,
  visitorOfConversation,
} from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

interface Stored {
  channel?: string
  status?: string
  askedAt?: string | null
  page?: unknown
  contactId?: string | null
}

/** A conversation as a widget leaves it. */
async function store(ctx: Context, given: Stored): Promise<string> {
  const id = newId()
  const { channel = "webchat", status = "active", askedAt = null, page = null, contactId = null } = given
  await sqlTransaction(ctx, (sql) =>
    sql.query({
      text: `insert into "Conversation" ("accountId", id, "sessionId", channel, status, "personAskedAt", page, "contactId", "updatedAt")
        values ($1, $2::uuid, $2::uuid::text, $3, $4::"ConversationStatus", $5, $6, $7, now())`,
      values: [ctx.account.id, id, channel, status, askedAt, page && JSON.stringify(page), contactId],
    }),
  )
  return id
}

const idsOf = async (ctx: Context, filter: Parameters<typeof pageOfConversations>[1]) => {
  const { conversations, total } = await pageOfConversations(ctx, { people: "asked", ...filter })
  return { ids: conversations.map(({ id }) => id), total }
}

test("those who asked for a person stand alone, the latest first, and go by the other filters and pages", async () => {
  const ctx = await makeAccount()
  const other = await makeAccount()
  const early = await store(ctx, { askedAt: "2026-11-01T10:00:00Z" })
  await store(ctx, {})
  const late = await store(ctx, { askedAt: "2026-11-03T10:00:00Z", status: "ended" })
  const api = await store(ctx, { askedAt: "2026-11-02T10:00:00Z", channel: "api" })
  const tried = await store(ctx, { askedAt: "2026-11-04T10:00:00Z", channel: "test" })
  await store(other, { askedAt: "2026-11-05T10:00:00Z" })

  expect(await idsOf(ctx, {})).toEqual({ ids: [late, api, early], total: 3 })
  expect(await idsOf(ctx, { status: "active" })).toEqual({ ids: [api, early], total: 2 })
  expect(await idsOf(ctx, { channel: "webchat" })).toEqual({ ids: [late, early], total: 2 })
  expect(await idsOf(ctx, { channel: "test" })).toEqual({ ids: [tried], total: 1 })
  expect(await idsOf(ctx, { botId: "nonsense" })).toEqual({ ids: [], total: 0 })
  expect(await idsOf(ctx, { page: 2, perPage: 2 })).toEqual({ ids: [early], total: 3 })
  expect(await idsOf(ctx, { page: 9, perPage: 2 })).toEqual({ ids: [], total: 3 })
})

test("a conversation says which page its visitor wrote from, whatever was stored", async () => {
  const ctx = await makeAccount()
  const url = "https://shop.example/prices"
  const pages: [stored: unknown, shown: unknown][] = [
    [
      { url, title: "Prices", language: "de" },
      { url, title: "Prices", language: "de" },
    ],
    [{ url }, { url, title: null, language: null }],
    [{ title: "Prices" }, null],
    [[url], null],
    [null, null],
  ]
  for (const [page, shown] of pages) {
    const session = await store(ctx, { page, askedAt: "2026-11-01T10:00:00Z" })
    expect((await getConversation(ctx, { session })).conversation).toMatchObject({
      page: shown,
      personAskedAt: new Date("2026-11-01T10:00:00Z"),
    })
    const { conversations } = await pageOfConversations(ctx, { perPage: 1 })
    expect(conversations[0]).toMatchObject({ id: session, page: shown })
  }
})

test("its visitor is the contact with what they filled in and agreed to, of this account alone", async () => {
  const ctx = await makeAccount()
  const contactId = newId()
  const consent = { text: "We keep this chat.", version: "abc", at: "2026-11-01T10:00:00.000Z" }
  await sqlTransaction(ctx, (sql) =>
    sql.query({
      text: `insert into "Contact" ("accountId", id, fingerprint, name, email, meta, consent, "leadAt", "updatedAt")
        values ($1, $2, 'widget:1', 'Ada', 'ada@example.test', $3, $4, $5, now())`,
      values: [
        ctx.account.id,
        contactId,
        JSON.stringify({ company: "Engines", seats: 12, newsletter: true, deep: { a: 1 } }),
        JSON.stringify(consent),
        "2026-11-01T10:05:00Z",
      ],
    }),
  )
  const id = await store(ctx, { contactId })
  expect(await visitorOfConversation(ctx, { id })).toEqual({
    id: contactId,
    name: "Ada",
    email: "ada@example.test",
    phone: null,
    answers: [
      { name: "seats", value: "12" },
      { name: "company", value: "Engines" },
      { name: "newsletter", value: true },
    ],
    leadAt: new Date("2026-11-01T10:05:00Z"),
    consent: { text: consent.text, version: "abc", at: new Date(consent.at) },
  })
  expect(await visitorOfConversation(ctx, { id: await store(ctx, {}) })).toBeNull()
  expect(await visitorOfConversation(await makeAccount(), { id })).toBeNull()
})
