import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { getUsage } from "#lib/domain/accounts/accounts.ts"
import { overview } from "#lib/domain/analytics/analytics.ts"
import { createConversation, listConversations } from "#lib/domain/conversations/conversations.ts"
import { addNote } from "#lib/domain/inbox/inbox.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { eraseContact, eraseConversation, exportContact, listErasures } from "#lib/domain/privacy/privacy.ts"
import { asPerson } from "#tests/domain/inbox/people.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { tablesOfAccounts } from "#tests/support/fill-account.ts"
import { makePerson } from "./person.ts"

const { url, data } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

/** Every row of an account in which a text stands, by table. */
async function traces(ctx: Context, mark: string) {
  const found: Record<string, number> = {}
  for (const table of await tablesOfAccounts(owner)) {
    const { rows } = await owner.query(
      `select count(*)::int as n from "${table}" t where "accountId" = $1 and t::text like '%' || $2 || '%'`,
      [ctx.account.id, mark],
    )
    if (rows[0].n) found[table] = rows[0].n
  }
  return found
}

async function read(ctx: Context, person: Parameters<typeof exportContact>[1]) {
  const { json } = await exportContact(ctx, person)
  let text = ""
  for await (const piece of json) text += piece
  return JSON.parse(text)
}

test("an export has everything about a person, marks what a model wrote, and nothing of anybody else", async () => {
  const ctx = await makeAccount()
  const anna = await makePerson(ctx, "anna")
  await makePerson(ctx, "berta")
  const file = await read(ctx, { id: anna.contact.id })
  expect(JSON.stringify(file)).not.toContain("berta")
  expect(JSON.stringify(file)).not.toContain("Keep this to yourself")
  expect(file.meta).toMatchObject({ format: 1, account: { id: ctx.account.id } })
  expect(file.contacts).toMatchObject([{ id: anna.contact.id, name: "anna", consent: { version: "1" } }])
  expect(file.identities).toMatchObject([{ externalId: "anna" }])
  expect(file.sessions).toMatchObject([{ origin: "https://anna.example" }])
  expect(file.sessions[0]).not.toHaveProperty("hash")
  expect(file.ratings).toHaveLength(2)
  expect(file.conversations).toHaveLength(1)
  const [{ messages, attachments }] = file.conversations
  expect(messages).toMatchObject([
    { from: "visitor", text: "I am anna", aiGenerated: false, meta: {} },
    { from: "bot", text: "Hello anna", aiGenerated: true, meta: { generator: "openai/gpt-4o" }, feedback: 1 },
  ])
  expect(Buffer.from(attachments[0].content, "base64")).toEqual(anna.bytes)
})

test("notes about a person are in the account's export, and in none that the visitor takes", async () => {
  const ctx = await makeAccount()
  const anna = await makePerson(ctx, "anna")
  const [{ id: conversationId } = { id: "" }] = await listConversations(ctx, { contactId: anna.contact.id })
  const ben = await asPerson(ctx)
  await addNote(ben, { conversationId, name: "Ben", text: "Wants a refund" })
  const [{ notes }] = (await read(ctx, { id: anna.contact.id })).conversations
  expect(notes).toMatchObject([{ kind: "note", authorName: "Ben", text: "Wants a refund" }])
  const visitor = { ...ctx, principal: { ...ctx.principal, kind: "visitor" as const } }
  expect(JSON.stringify(await read(visitor, { id: anna.contact.id }))).not.toContain("Wants a refund")
})

test("erasing a person leaves no trace of them, the figures as they were, and everybody else", async () => {
  const ctx = await makeAccount()
  const anna = await makePerson(ctx, "anna")
  await makePerson(ctx, "berta")
  const [before, others] = [await overview(ctx, {}), await traces(ctx, "berta")]
  const usage = (await getUsage(ctx, {})).used
  expect(Object.keys(await traces(ctx, "anna"))).toEqual(
    expect.arrayContaining([
      "Contact",
      "ContactIdentity",
      "File",
      "Message",
      "Rating",
      "UnansweredQuestion",
      "VisitorSession",
    ]),
  )
  const record = await eraseContact(ctx, { id: anna.contact.id })
  expect(record).toMatchObject({
    kind: "contact",
    subject: { contactIds: [anna.contact.id] },
    counts: { contacts: 1, conversations: 1, messages: 3, ratings: 2, identities: 1, attachments: 1 },
    actorId: ctx.principal.id,
  })
  expect(await traces(ctx, "anna")).toEqual({})
  expect(Object.keys(await traces(ctx, anna.conversationId)).sort()).toEqual(["Event"])
  expect(await traces(ctx, "berta")).toEqual(others)
  const after = await overview(ctx, {})
  expect({ ...after, activeConversations: 0 }).toEqual({ ...before, activeConversations: 0 })
  const used = (await getUsage(ctx, {})).used
  expect(used).toEqual({ ...usage, files: (usage.files ?? 0) - 1 })
  expect(await listErasures(ctx, {})).toEqual([record])
  await expect(eraseContact(ctx, { id: anna.contact.id })).rejects.toMatchObject({ code: "not_found" })
})

test("bytes of attachments go with them", async () => {
  const ctx = await makeAccount()
  const { contact } = await makePerson(ctx, "clara")
  const { rows } = await owner.query(`select "storageKey" from "File" where "accountId" = $1`, [
    ctx.account.id,
  ])
  const { readdir } = await import("node:fs/promises")
  const isThere = async () =>
    (await readdir(data, { recursive: true })).some((path) => path.endsWith(rows[0].storageKey))
  expect(await isThere()).toBe(true)
  const worker = await startWorker()
  try {
    await eraseContact(ctx, { id: contact.id })
    await expect.poll(isThere, { timeout: 30_000 }).toBe(false)
  } finally {
    await worker.stop()
  }
})

test("an address finds its contacts and conversations in any spelling, and no other", async () => {
  const ctx = await makeAccount()
  await makePerson(ctx, "dora", { email: "Dora_X@Example.com" })
  const other = await makePerson(ctx, "emil", { email: "doraaX@example.com" })
  const stray = await createConversation(ctx, {})
  await owner.query(`update "Conversation" set "userEmail" = 'DORA_x@example.com' where id = $1`, [stray.id])
  const file = await read(ctx, { email: "dora_x@example.com" })
  expect(file.contacts).toHaveLength(1)
  expect(file.conversations).toHaveLength(2)
  expect((await eraseContact(ctx, { email: "dora_x@EXAMPLE.com" })).counts).toMatchObject({
    conversations: 2,
    contacts: 1,
  })
  const left = await listConversations(ctx, { cursor: undefined, order: "asc", take: 10, meta: {} })
  expect(left.map(({ id }) => id)).toEqual([other.conversationId])
  for (const ask of [exportContact, eraseContact])
    await expect(ask(ctx, { email: "dora_x@example.com" })).rejects.toMatchObject({ code: "not_found" })
})

test("one conversation is erased alone", async () => {
  const ctx = await makeAccount()
  const { contact, conversationId } = await makePerson(ctx, "fred")
  const other = await createConversation(ctx, { contactId: contact.id })
  const record = await eraseConversation(ctx, { id: conversationId })
  expect(record).toMatchObject({
    kind: "conversation",
    subject: { conversationId, contactId: contact.id },
    counts: { conversations: 1, messages: 3, attachments: 1 },
  })
  const left = (await read(ctx, { id: contact.id })).conversations
  expect(left).toMatchObject([{ id: other.id }])
})

test("another account's contact does not exist, and reading alone erases nothing", async () => {
  const [ctx, foreign] = [await makeAccount(), await makeAccount()]
  const { contact, conversationId } = await makePerson(foreign, "gina")
  for (const id of [contact.id, newId(), "x"])
    for (const ask of [exportContact, eraseContact])
      await expect(ask(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  await expect(eraseConversation(ctx, { id: conversationId })).rejects.toMatchObject({ code: "not_found" })
  const half = {
    ...foreign,
    principal: { ...foreign.principal, permissions: new Set(["contacts.write" as const]) },
  }
  await expect(async () => eraseContact(half, { id: contact.id })).rejects.toMatchObject({
    code: "not_authorized",
  })
  expect(await listErasures(ctx, {})).toEqual([])
  expect((await read(foreign, { id: contact.id })).contacts).toHaveLength(1)
})
