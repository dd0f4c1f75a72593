import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { getContact, tagContact } from "#lib/domain/contacts/contacts.ts"
import { pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { tagContactsOf } from "#lib/domain/inbox/inbox.ts"
import { seedContact, seedConversation } from "#tests/domain/analytics/seed.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

test("contacts of conversations get a tag once, and who has none is counted", async () => {
  const [ctx, other] = [await makeAccount(), await makeAccount()]
  const [ada, bob, theirs] = [
    await seedContact(owner, ctx),
    await seedContact(owner, ctx),
    await seedContact(owner, other),
  ]
  await tagContact(ctx, { id: ada, add: "vip" })
  const ids = [
    await seedConversation(owner, ctx, { contactId: ada }),
    await seedConversation(owner, ctx, { contactId: ada }),
    await seedConversation(owner, ctx, { contactId: bob }),
    await seedConversation(owner, ctx, {}),
    await seedConversation(owner, other, { contactId: theirs }),
    newId(),
  ]
  expect(await tagContactsOf(ctx, { conversationIds: ids, tag: " VIP " })).toEqual({
    contacts: 2,
    without: 3,
  })
  expect((await getContact(ctx, { id: ada })).tags).toEqual(["vip"])
  expect((await getContact(ctx, { id: bob })).tags).toEqual(["VIP"])
  expect((await getContact(other, { id: theirs })).tags).toEqual([])
  expect((await pageOfConversations(ctx, { tag: "VIP" })).total).toBe(3)
  expect(() => tagContactsOf(ctx, { conversationIds: ids, tag: "a, b" })).toThrow("commas")
  const reader = {
    ...ctx,
    principal: { ...ctx.principal, permissions: new Set(["contacts.read"] as const) },
  }
  expect(() => tagContactsOf(reader, { conversationIds: ids, tag: "x" })).toThrow("contacts.write")
})
