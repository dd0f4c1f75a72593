import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { z } from "zod"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  createContact,
  listTags,
  pageOfContacts,
  tagContact,
  updateContact,
} from "#lib/domain/contacts/contacts.ts"
import type { ContactFilter, ContactPage } from "#lib/domain/contacts/schema.ts"
import { createConversation, createMessage } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const names = async (ctx: Context, filter: ContactFilter, page: Partial<z.input<typeof ContactPage>> = {}) =>
  (await pageOfContacts(ctx, { filter, order: "name", ...page })).contacts.map(({ name }) => name)

test("a search goes by beginnings of words, in any spelling, and by what else names a person", async () => {
  const ctx = await makeAccount()
  const ada = await createContact(ctx, {
    name: "Ada Lovelace",
    email: "ada.lovelace@Engine.example",
    phone: "+49 (0)170 123-4567",
    fingerprint: "crm:4711",
  })
  await createContact(ctx, { name: "Zoë O'Neill", nick: "Zed" })
  await createContact(ctx, { name: "Łukasz", email: "l@example.com" })
  await transaction(ctx, ({ db }) =>
    db.contactIdentity.createMany({
      data: [{ contactId: ada.id, channel: "telegram", externalId: "tg-99", userName: "Countess" }],
    }),
  )
  const ways = ["ada", "LOVE", "love ada", "ada.love", "engine.exam", "crm:47", "4711", "tg-9", "countess"]
  for (const search of [...ways, "+49 0170", "49017", "0170 123 4567", "1234567", "234567"])
    expect(await names(ctx, { search }), search).toEqual(["Ada Lovelace"])
  for (const search of ["zoe", "ZOË", "o'ne", "neill", "zed"])
    expect(await names(ctx, { search }), search).toEqual(["Zoë O'Neill"])
  for (const search of ["acelove", "ada zoe", "%", "_", "0171 123 4567", "' or true --"])
    expect(await names(ctx, { search }), search).toEqual([])
  await updateContact(ctx, { id: ada.id, settings: { name: "Augusta King", email: null } })
  expect(await names(ctx, { search: "ada" })).toEqual([])
  expect(await names(ctx, { search: "king" })).toEqual(["Augusta King"])
  expect(await names(await makeAccount(), { search: "king" })).toEqual([])
})

test("filters meet what conversations, forms and people of the account say", async () => {
  const ctx = await makeAccount()
  const [one, two] = [await createBot(ctx, { name: "One" }), await createBot(ctx, { name: "Two" })]
  const ada = await createContact(ctx, { name: "Ada", tags: ["VIP", "vip", "eu"] })
  const bob = await createContact(ctx, { name: "Bob" })
  await createContact(ctx, { name: "Cyd" })
  const { id } = await createConversation(ctx, { botId: one.id, contactId: ada.id })
  const talk = await transaction(ctx, ({ db }) => db.conversation.findFirstOrThrow({ where: { id } }))
  await createMessage(ctx, { conversationId: talk.id, type: "user", text: "Hi" })
  await createConversation(ctx, { botId: two.id, contactId: bob.id })
  await owner.query(`update "Conversation" set "personAskedAt" = now() where id = $1`, [talk.id])
  await owner.query(`update "Contact" set "leadAt" = now() where id = $1`, [bob.id])
  await owner.query(
    `update "Contact" set consent = '{"version":"1","at":"2026-01-01T00:00:00Z"}' where id = $1`,
    [ada.id],
  )
  expect(ada.tags).toEqual(["VIP", "eu"])
  const cases: [ContactFilter, string[]][] = [
    [{ botId: one.id }, ["Ada"]],
    [{ botId: two.id }, ["Bob"]],
    [{ botId: one.id, channel: "telegram" }, []],
    [{ channel: talk.channel }, ["Ada", "Bob"]],
    [{ channel: talk.channel, botId: two.id }, ["Bob"]],
    [{ channel: "telegram" }, []],
    [{ tag: "vip" }, ["Ada"]],
    [{ tag: "vi" }, []],
    [{ hasLead: true }, ["Bob"]],
    [{ hasConsent: true }, ["Ada"]],
    [{ hasConsent: false }, ["Bob", "Cyd"]],
    [{ wantsPerson: true }, ["Ada"]],
    [{ seenFrom: new Date(Date.now() - 3600_000) }, ["Ada"]],
    [{ seenTo: new Date(Date.now() + 3600_000) }, ["Ada"]],
    [{ tag: "eu", search: "ada", botId: one.id, wantsPerson: true }, ["Ada"]],
  ]
  for (const [filter, expected] of cases)
    expect(await names(ctx, filter), JSON.stringify(filter)).toEqual(expected)
  // A term of a bot outlives the conversation; the list does not.
  await owner.query(`update "Conversation" set "deletedAt" = now() where id = $1`, [talk.id])
  expect(await names(ctx, { botId: one.id })).toEqual([])
  expect(await tagContact(ctx, { id: bob.id, add: "Partner" })).toEqual(["Partner"])
  expect(await listTags(ctx, {})).toEqual(["eu", "Partner", "VIP"])
  expect(await tagContact(ctx, { id: ada.id, add: "Vip" })).toEqual(["VIP", "eu"])
  expect(await tagContact(ctx, { id: ada.id, remove: "vip" })).toEqual(["eu"])
  expect(await listTags(ctx, {})).toEqual(["eu", "Partner"])
})

test("a list is paged to and fro in each order, without a gap or a contact twice", async () => {
  const ctx = await makeAccount()
  for (let n = 0; n < 23; n++)
    await createContact(ctx, { name: n % 5 ? `Name ${String(n % 7)}` : "", email: `p${n}@example.com` })
  await owner.query(
    `update "Contact" set "lastSeenAt" = timestamptz '2026-01-01' + (row_number % 4) * interval '1 day', "leadAt" = now() - (row_number % 3) * interval '1 hour'
     from (select id as of, row_number() over (order by id) from "Contact" where "accountId" = $1) n where id = n.of`,
    [ctx.account.id],
  )
  for (const order of ["seen", "created", "name", "left"] as const)
    for (const isReversed of [false, true]) {
      const all = (await pageOfContacts(ctx, { order, isReversed, take: 1000 })).contacts.map(({ id }) => id)
      expect(new Set(all).size).toBe(23)
      const walked: string[] = []
      let page = await pageOfContacts(ctx, { order, isReversed, take: 5 })
      expect(page.previous).toBeNull()
      for (;;) {
        walked.push(...page.contacts.map(({ id }) => id))
        if (!page.next) break
        page = await pageOfContacts(ctx, { order, isReversed, take: 5, after: page.next })
      }
      expect(walked).toEqual(all)
      const back = await pageOfContacts(ctx, { order, isReversed, take: 5, before: page.previous ?? "" })
      expect(back.contacts.map(({ id }) => id)).toEqual(all.slice(15, 20))
    }
  for (const after of ["x", Buffer.from('["a","b"]').toString("base64url"), "../..", "A".repeat(300)])
    await expect(pageOfContacts(ctx, { after })).rejects.toMatchObject({ code: "invalid_input" })
})

test("browsers that opened a widget and said nothing are nobody", async () => {
  const ctx = await makeAccount()
  const silent = await createContact(ctx, { fingerprint: "widget:1" })
  expect((await pageOfContacts(ctx, {})).contacts).toEqual([])
  const { id } = await createConversation(ctx, { contactId: silent.id })
  await createMessage(ctx, { conversationId: id, type: "user", text: "Hello" })
  const [seen] = (await pageOfContacts(ctx, {})).contacts
  expect(seen).toMatchObject({ id: silent.id, conversations: 1, name: null })
  expect(seen?.lastSeenAt?.getTime()).toBeGreaterThan(Date.now() - 60_000)
})

test("100,000 contacts are searched, filtered and paged by their indexes", async () => {
  const ctx = await makeAccount()
  // As triggers would, a statement at a time.
  await owner.query("set session_replication_role = replica")
  await owner.query(
    `insert into "Contact" ("accountId", id, fingerprint, name, email, tags, "lastSeenAt", "updatedAt")
     select $1, md5('k' || n)::uuid, 'crm:' || n, 'Person ' || md5(n::text), 'p' || n || '@example.com',
       case when n % 1000 = 0 then '{rare}' when n % 2 = 0 then '{common}' else '{}' end::text[],
       timestamptz '2026-01-01' + n * interval '1 minute', now() from generate_series(1, 100000) n`,
    [ctx.account.id],
  )
  await owner.query(
    `insert into "ContactTerm" ("accountId", "contactId", term)
     select "accountId", id, unnest(livery_contact_terms(k)) from "Contact" k where "accountId" = $1`,
    [ctx.account.id],
  )
  await owner.query("set session_replication_role = origin")
  await owner.query(`analyze "Contact", "ContactTerm"`)
  const timed = async (filter: ContactFilter, page: Partial<z.input<typeof ContactPage>> = {}) => {
    const runs: number[] = []
    let found = 0
    for (let run = 0; run < 5; run++) {
      const begun = performance.now()
      found = (await pageOfContacts(ctx, { filter, ...page })).contacts.length
      runs.push(performance.now() - begun)
    }
    return { found, ms: runs.sort((a, b) => a - b)[2] ?? 0 }
  }
  const cases: [string, ContactFilter, number][] = [
    ["all", {}, 50],
    ["one", { search: "p4711@example" }, 1],
    ["none", { search: "nobody" }, 0],
    ["all of them", { search: "person" }, 50],
    ["a few", { tag: "rare" }, 50],
    ["half", { tag: "common" }, 50],
    ["both", { tag: "common", search: "p4712@" }, 1],
  ]
  const slow: string[] = []
  for (const [what, filter, expected] of cases) {
    const { found, ms } = await timed(filter)
    expect(found, what).toBe(expected)
    if (ms > 150) slow.push(`${what}: ${ms.toFixed(0)} ms`)
  }
  const deep = (await pageOfContacts(ctx, { take: 1000 })).next
  const { ms } = await timed({}, { after: deep ?? "", order: "seen" })
  if (ms > 150) slow.push(`deep: ${ms.toFixed(0)} ms`)
  expect(slow).toEqual([])
}, 240_000)
