import { expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { createConversation, pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("conversations are found by the words of their messages, each account's alone", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const make = async (by: typeof ctx, ...texts: string[]) =>
    (
      await createConversation(by, {
        messages: texts.map((text, n) => ({ type: n % 2 ? ("bot" as const) : ("user" as const), text })),
      })
    ).id
  const bicycle = await make(ctx, "My Bicycle's chain is broken", "We repair chains on Saturdays.")
  const coffee = await make(ctx, "Kaffee für Zoë, bitte: 12 Stück")
  const secret = await make(other, "My bicycle chain at another shop")
  const found = async (search: string, rest: Parameters<typeof pageOfConversations>[1] = {}, by = ctx) => {
    const { conversations, total } = await pageOfConversations(by, { search, ...rest })
    expect(total).toBe(conversations.length)
    return conversations.map(({ id }) => id)
  }
  expect(await found("chain")).toEqual([bicycle])
  expect(await found("BICYCLE broken")).toEqual([bicycle])
  expect(await found("saturd")).toEqual([bicycle])
  // All words stand in one message.
  expect(await found("bicycle saturdays")).toEqual([])
  expect(await found("zoë kaffee 12")).toEqual([coffee])
  expect(await found("chain", {}, other)).toEqual([secret])
  // What a search means to the database is nobody's to write.
  for (const search of [
    "account:",
    `account:${other.account.id}`,
    "chain | shop",
    "!chain",
    "'",
    "\\",
    "chain':*",
    "a & b",
    "<->",
    "🚲",
    "!?",
  ])
    expect((await found(search)).filter((id) => id === secret)).toEqual([])
  expect(await found("🚲")).toEqual([])
  expect(await found("chain", { status: "ended" })).toEqual([])
  expect(await found("chain", { people: "asked" })).toEqual([])
  await system().conversation.updateMany({ where: { id: bicycle }, data: { personAskedAt: new Date() } })
  expect(await found("chain", { people: "asked" })).toEqual([bicycle])
  expect(await found("chain", { people: "own" })).toEqual([])
  // Nothing asked for is everything.
  expect(await found("  ")).toHaveLength(2)
})

test("a word that many messages have is found in the latest, and the search goes on with older ones", async () => {
  const ctx = await makeAccount()
  const turns = Array.from({ length: 900 }, (_, n) => ({
    type: n % 2 ? ("bot" as const) : ("user" as const),
    text: n % 2 ? "We open at nine." : `Opening hours, question ${n}`,
  }))
  const ids: string[] = []
  for (let n = 0; n < 3; n++) ids.push((await createConversation(ctx, { messages: turns })).id)
  const all: string[] = []
  let before: string | undefined
  for (let looks = 0; looks < 5; looks++) {
    const found = await pageOfConversations(ctx, { search: "open", before })
    expect(found.isMore).toBe(found.older ? true : undefined)
    all.push(...found.conversations.map(({ id }) => id))
    before = found.older
    if (!before) break
  }
  // 2,700 messages fit, of which a search looks at 1,000.
  expect(before).toBeUndefined()
  expect([...new Set(all)].sort()).toEqual([...ids].sort())
  expect(all[0]).toBe(ids[2])
  // A rare word among them is found at once, wherever it stands.
  const rare = await pageOfConversations(ctx, { search: "898" })
  expect([rare.total, rare.isMore]).toEqual([3, undefined])
})

test("the search goes by its index", async () => {
  const rows = await system().$transaction(async (db) => {
    await db.$executeRawUnsafe("set local enable_seqscan = off")
    return db.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`explain select m."conversationId" from "Message" m
      where m.type in ('user', 'bot') and m.status in ('complete', 'partial')
        and (to_tsvector('simple'::regconfig, m.text) || array_to_tsvector(array['account:' || m."accountId"::text]))
          @@ to_tsquery('simple'::regconfig, '''chain'':*')`)
  })
  expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Message_terms_idx")
})
