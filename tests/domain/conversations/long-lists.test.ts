import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { joinAs } from "#tests/support/person.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const MANY = 450

test("however long a filtered list is, its pages show each conversation once, and the count says when it ends", async () => {
  const ctx = await joinAs(await makeAccount())
  const account = ctx.account.id
  const contacts = Array.from({ length: 225 }, () => newId())
  await owner.query(
    `insert into "Contact" ("accountId", id, fingerprint, tags, "updatedAt")
      select $1, c, 'f' || n, case when n <= 100 then array['vip', 'all'] else array['all'] end, now() from unnest($2::uuid[]) with ordinality c(c, n)`,
    [account, contacts],
  )
  const ids = Array.from({ length: MANY }, () => newId())
  // The last messages stand in another order than the conversations began in.
  await owner.query(
    `insert into "Conversation" ("accountId", id, "sessionId", channel, status, "contactId", "responsibleId", "personAskedAt", "lastMessageAt", "createdAt", "updatedAt")
      select $1, id, id::text, 'api', 'active', ($3::uuid[])[1 + n % 225], $4, now() - make_interval(secs => (n * 7) % ${MANY}), now() - make_interval(secs => (n * 11) % ${MANY}), now(), now()
      from unnest($2::uuid[]) with ordinality i(id, n)`,
    [account, ids, contacts, ctx.principal.id],
  )
  for (const [type, reason] of [
    ["bot", "not_found"],
    ["bot", "not_found"],
    ["bot", "no_knowledge"],
  ])
    await owner.query(
      `insert into "Message" ("accountId", id, "conversationId", type, text, answered, "answerReason", "updatedAt")
        select $1, gen_random_uuid(), id, $3::"MessageType", 'Sorry', false, $4, now() from unnest($2::uuid[]) id`,
      [account, ids, type, reason],
    )
  for (const value of [1, 1, -1])
    await owner.query(
      `insert into "Rating" ("accountId", id, "subjectId", "conversationId", value, "updatedAt")
        select $1, gen_random_uuid(), gen_random_uuid(), id, $3, now() from unnest($2::uuid[]) id`,
      [account, ids, value],
    )
  await owner.query("select livery_balance_conversation($1)", [account])
  const newest = [...ids].reverse()
  const from = new Date().toISOString().slice(0, 10)
  const looked = { total: 100, isMore: true }
  const walked = { total: 300, isMore: true }
  const rows: [Parameters<typeof pageOfConversations>[1], object, string[]?][] = [
    [{ channel: "api" }, { total: MANY }, newest],
    [{ unanswered: true }, looked, newest],
    [{ unanswered: true, from }, looked, newest],
    [{ feedback: "good" }, looked, newest],
    [{ feedback: "bad", unanswered: true }, looked, newest],
    [{ tag: "all" }, looked, newest],
    [{ tag: "vip" }, looked],
    [{ from }, walked],
    [{ from, to: from }, walked],
    [{ people: "waiting" }, walked],
    [{ people: "asked" }, looked],
    [{ assignee: "me" }, looked],
    [{ assignee: "me", people: "asked" }, looked],
  ]
  for (const [filter, counted, order] of rows) {
    const shown: string[] = []
    for (let page = 1; page <= 8; page++) {
      const found = await pageOfConversations(ctx, { ...filter, page, perPage: 70 })
      if (found.conversations.length) expect(found).toMatchObject(counted)
      shown.push(...found.conversations.map(({ id }) => id))
    }
    const expected = filter?.tag === "vip" ? 200 : MANY
    expect([JSON.stringify(filter), new Set(shown).size, shown.length]).toEqual([
      JSON.stringify(filter),
      expected,
      expected,
    ])
    if (order) expect(shown).toEqual(order)
  }
  const { conversations } = await pageOfConversations(ctx, { assignee: "me", perPage: 100 })
  const times = conversations.map(({ lastMessageAt }) => Number(lastMessageAt))
  expect(times).toEqual([...times].sort((a, b) => b - a))
})
