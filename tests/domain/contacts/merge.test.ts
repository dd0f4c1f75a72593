import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { upsertContactRow } from "#lib/db/statements/contacts.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import {
  createContact,
  deleteContact,
  ensureContact,
  getContact,
  getContactProfile,
  mergeContacts,
  pageOfContacts,
  previewMerge,
  updateContact,
} from "#lib/domain/contacts/contacts.ts"
import { createConversation, listConversations } from "#lib/domain/conversations/conversations.ts"
import { eraseContact, exportContact } from "#lib/domain/privacy/privacy.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { makePerson } from "../privacy/person.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const rowsAbout = async (contactId: string) => {
  const { rows } = await owner.query<{ table: string }>(
    `select f.relname as table from pg_constraint k join pg_class f on f.oid = k.conrelid
     where k.contype = 'f' and k.confrelid = '"Contact"'::regclass order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { table } of rows) {
    const found = await owner.query(`select count(*)::int as n from "${table}" where "contactId" = $1`, [
      contactId,
    ])
    if (found.rows[0].n) counts[table] = found.rows[0].n
  }
  return counts
}

test("every table that refers to a contact is known to a merge", async () => {
  const { rows } = await owner.query<{ table: string }>(
    `select f.relname as table from pg_constraint k join pg_class f on f.oid = k.conrelid
     where k.contype = 'f' and k.confrelid = '"Contact"'::regclass order by 1`,
  )
  // A new one is moved by lib/domain/contacts/merge.ts, and its inserts follow (trigger livery_follow_merged).
  expect(rows.map(({ table }) => table)).toEqual([
    ...["ApiSession", "ContactIdentity", "ContactImportRow", "ContactTerm", "Conversation", "MergedContact"],
    ...["Rating", "Task", "VisitorSession"],
  ])
})

const upsert = (ctx: Context, fingerprint: string) =>
  sqlTransaction(ctx, (sql) =>
    upsertContactRow(sql, ctx.account.id, { fingerprint, name: "New name", meta: {} }),
  )

test("everything of the merged contact goes to the kept one, which takes what it lacks and what is chosen", async () => {
  const ctx = await makeAccount()
  const kept = (await makePerson(ctx, "anna", { email: "anna@example.com" })).contact
  const merged = (await makePerson(ctx, "berta", { email: "berta@example.com" })).contact
  await updateContact(ctx, { id: kept.id, settings: { meta: { city: "Ulm", plan: "free" }, tags: ["a"] } })
  await updateContact(ctx, {
    id: merged.id,
    settings: { meta: { city: "Bern", size: 3 }, tags: ["A", "b"], phone: "+41 31 1234567" },
  })
  await owner.query(
    `update "Contact" set consent = jsonb_set(consent, '{at}', '"2026-05-05T00:00:00Z"'), "leadAt" = now() where id = $1`,
    [merged.id],
  )
  const preview = await previewMerge(ctx, { keptId: kept.id, mergedId: merged.id })
  expect(preview.differing).toEqual([
    { name: "name", kept: "anna", merged: "berta" },
    { name: "email", kept: "anna@example.com", merged: "berta@example.com" },
    { name: "meta.city", kept: "Ulm", merged: "Bern" },
  ])
  expect(preview).toMatchObject({
    moves: { conversations: 1, ratings: 2, identities: 1, tags: 1, leads: 1, consents: 1 },
    endedSessions: 2,
  })
  const before = [await rowsAbout(kept.id), await rowsAbout(merged.id)]
  expect(Object.keys(before[1] ?? {})).toEqual(
    expect.arrayContaining(["ContactIdentity", "ContactTerm", "Conversation", "Rating", "VisitorSession"]),
  )
  const result = await mergeContacts(ctx, {
    keptId: kept.id,
    mergedId: merged.id,
    take: ["email", "meta.city"],
  })
  expect(result).toMatchObject({
    id: kept.id,
    name: "anna",
    email: "berta@example.com",
    phone: "+41 31 1234567",
    meta: { city: "Bern", plan: "free", size: 3 },
    tags: ["a", "b"],
  })
  expect(await rowsAbout(merged.id)).toEqual({})
  const { VisitorSession, ContactTerm, MergedContact, ...moved } = await rowsAbout(kept.id)
  expect(moved).toEqual({ Conversation: 2, Rating: 4, ContactIdentity: 2 })
  expect([VisitorSession, MergedContact]).toEqual([undefined, 1])
  const profile = await getContactProfile(ctx, { id: merged.id })
  expect(profile).toMatchObject({
    contact: { id: kept.id },
    conversationCount: 2,
    merged: [{ id: merged.id }],
  })
  expect(profile.agreements.map(({ at }) => at.toISOString().slice(0, 10))).toEqual([
    "2026-05-05",
    "2026-01-01",
  ])
  expect(profile.leadAt).not.toBeNull()
  expect((await pageOfContacts(ctx, { filter: { search: "anna" } })).contacts).toHaveLength(1)
  expect((await pageOfContacts(ctx, { filter: { search: "berta@" } })).contacts).toHaveLength(1)
})

test("the old id and fingerprint lead to the kept contact, but a deletion by it removes nobody", async () => {
  const ctx = await makeAccount()
  const [a, b, c] = [
    await createContact(ctx, { fingerprint: "crm:1" }),
    await createContact(ctx, { fingerprint: "crm:2" }),
    await createContact(ctx, { fingerprint: "crm:3", name: "Kept" }),
  ]
  await mergeContacts(ctx, { keptId: b.id, mergedId: a.id })
  await mergeContacts(ctx, { keptId: c.id, mergedId: b.id })
  for (const old of [a, b]) {
    expect(await getContact(ctx, { id: old.id })).toMatchObject({ id: c.id })
    expect(await ensureContact(ctx, { fingerprint: old.fingerprint, phone: "123" })).toMatchObject({
      id: c.id,
      fingerprint: "crm:3",
    })
    expect(await upsert(ctx, old.fingerprint)).toMatchObject({ id: c.id, created: false })
    await expect(createContact(ctx, { fingerprint: old.fingerprint })).rejects.toMatchObject({
      code: "conflict",
    })
    await expect(
      updateContact(ctx, {
        id: (await createContact(ctx, {})).id,
        settings: { fingerprint: old.fingerprint },
      }),
    ).rejects.toMatchObject({ code: "conflict" })
    await expect(deleteContact(ctx, { id: old.id })).rejects.toMatchObject({ code: "not_found" })
    const { id } = await createConversation(ctx, { contactId: old.id })
    expect(
      (await listConversations(ctx, { contactId: old.id, order: "asc", take: 10, meta: {} })).at(-1)?.id,
    ).toBe(id)
  }
  await expect(mergeContacts(ctx, { keptId: c.id, mergedId: a.id })).rejects.toMatchObject({
    code: "invalid_input",
  })
  let file = ""
  for await (const piece of (await exportContact(ctx, { id: a.id })).json) file += piece
  expect(JSON.parse(file)).toMatchObject({
    contacts: [{ id: c.id }],
    merged: [{ fingerprint: "crm:1" }, { fingerprint: "crm:2" }],
  })
  expect((await eraseContact(ctx, { id: a.id })).counts).toMatchObject({ contacts: 1, conversations: 2 })
  expect(
    await owner.query(`select from "MergedContact" where "accountId" = $1`, [ctx.account.id]),
  ).toMatchObject({ rowCount: 0 })
  expect((await ensureContact(ctx, { fingerprint: "crm:1" })).id).not.toBe(c.id)
})

test("an id of the account's own is kept before one that Livery gave, and the other way round if chosen", async () => {
  const ctx = await makeAccount()
  const given = await createContact(ctx, { fingerprint: "widget:7", name: "G" })
  const own = await createContact(ctx, { fingerprint: "crm:7" })
  expect((await mergeContacts(ctx, { keptId: given.id, mergedId: own.id })).fingerprint).toBe("crm:7")
  expect(await upsert(ctx, "widget:7")).toMatchObject({ id: given.id })
  const other = await createContact(ctx, { fingerprint: "crm:8" })
  const swapped = await mergeContacts(ctx, { keptId: given.id, mergedId: other.id, take: ["fingerprint"] })
  expect(swapped.fingerprint).toBe("crm:8")
  for (const fingerprint of ["crm:7", "crm:8", "widget:7"])
    expect(await upsert(ctx, fingerprint)).toMatchObject({ id: given.id, created: false })
})

test("merges at once come one after the other, and nothing that is written meanwhile is lost", async () => {
  const ctx = await makeAccount()
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, n) => createContact(ctx, { fingerprint: `crm:${n}`, tags: [`t${n}`] })),
  )
  const ids = people.map(({ id }) => id)
  const pick = (n: number) => ids[n % ids.length] ?? ""
  const written: string[] = []
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 12 }, (_, n) =>
      mergeContacts(ctx, { keptId: pick(n), mergedId: pick(n + 1 + (n % 3)) }),
    ),
    ...Array.from({ length: 24 }, async (_, n) => {
      const contact = await upsert(ctx, `crm:${n % 6}`)
      const { id } = await createConversation(ctx, { contactId: contact.id })
      written.push(id)
    }),
  ])
  const faults = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []))
  // A merge of what is one already, or was merged a moment ago; a write that met the moment itself may be sent again.
  for (const code of faults) expect(["invalid_input", "conflict", "unavailable", "not_found"]).toContain(code)
  for (const keptId of ids)
    for (const mergedId of ids) await mergeContacts(ctx, { keptId, mergedId }).catch(() => undefined)
  const { contacts } = await pageOfContacts(ctx, {})
  expect(contacts).toHaveLength(1)
  expect([...(contacts[0]?.tags ?? [])].sort()).toEqual(["t0", "t1", "t2", "t3", "t4", "t5"])
  const kept = contacts[0]?.id ?? ""
  const talked = await transaction(ctx, ({ db }) => db.conversation.findMany({ where: { contactId: kept } }))
  expect(talked.map(({ id }) => id).sort()).toEqual(written.sort())
  for (const id of ids) expect((await getContact(ctx, { id })).id).toBe(kept)
})

test("an insert that waits for the merge of its contact does not make it a second time", async () => {
  const ctx = await makeAccount()
  const kept = await createContact(ctx, { fingerprint: "crm:kept" })
  const merged = await createContact(ctx, { fingerprint: "crm:old" })
  let waiting: Promise<unknown> = Promise.resolve()
  await transaction(ctx, async (scope) => {
    await mergeContacts(scope, { keptId: kept.id, mergedId: merged.id })
    waiting = upsert(ctx, "crm:old").catch((error) => error)
    const talk = createConversation(ctx, { contactId: kept.id }).catch((error) => error)
    await new Promise((resolve) => setTimeout(resolve, 300))
    waiting = Promise.all([waiting, talk])
  })
  const [late] = (await waiting) as [{ code?: string; id?: string }]
  expect(late.code === "unavailable" || late.id === kept.id).toBe(true)
  expect(await upsert(ctx, "crm:old")).toMatchObject({ id: kept.id })
  expect((await pageOfContacts(ctx, {})).contacts).toHaveLength(1)
})

test("nobody merges with another account's contact, or without the right to write", async () => {
  const [ctx, foreign] = [await makeAccount(), await makeAccount()]
  const [own, theirs] = [await createContact(ctx, {}), await createContact(foreign, {})]
  const reader: Context = {
    ...ctx,
    principal: { ...ctx.principal, permissions: new Set(["contacts.read"] as const) },
  }
  for (const id of [theirs.id, newId(), "x"]) {
    await expect(mergeContacts(ctx, { keptId: own.id, mergedId: id })).rejects.toMatchObject({
      code: "not_found",
    })
    await expect(mergeContacts(ctx, { keptId: id, mergedId: own.id })).rejects.toMatchObject({
      code: "not_found",
    })
  }
  await expect(mergeContacts(ctx, { keptId: own.id, mergedId: own.id })).rejects.toMatchObject({
    code: "invalid_input",
  })
  await expect(mergeContacts(reader, { keptId: own.id, mergedId: own.id })).rejects.toMatchObject({
    code: "not_authorized",
  })
})
