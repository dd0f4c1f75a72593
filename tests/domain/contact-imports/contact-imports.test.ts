import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import {
  createImport,
  deleteImport,
  getImport,
  importReport,
  listImports,
  matchImport,
  previewImport,
  runImport,
  startImport,
} from "#lib/domain/contact-imports/contact-imports.ts"
import type { ImportedRow } from "#lib/domain/contact-imports/schema.ts"
import { createContact, getContact, mergeContacts, pageOfContacts } from "#lib/domain/contacts/contacts.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { eraseContact } from "#lib/domain/privacy/privacy.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const draftOf = async (ctx: Context, text: string | Uint8Array, fileName = "people.csv") =>
  (await createImport(ctx, { fileName, bytes: new Uint8Array(Buffer.from(text as string)) })).id

async function bringIn(ctx: Context, text: string | Uint8Array) {
  const id = await draftOf(ctx, text)
  await startImport(ctx, { id })
  await runImport(ctx, { importId: id })
  return reportOf(ctx, id)
}

async function reportOf(ctx: Context, id: string) {
  const { of, rows } = await importReport(ctx, { id })
  const all: ImportedRow[] = []
  for await (const some of rows) all.push(...some)
  return {
    of,
    rows: all,
    outcomes: all.map(({ outcome }) => outcome),
    reasons: all.map(({ reason }) => reason),
  }
}

const everybody = async (ctx: Context) =>
  (await pageOfContacts(ctx, { order: "name", take: 1000 })).contacts.map(
    ({ name, email, phone, tags, meta }) => ({
      name,
      email,
      phone,
      tags,
      meta,
    }),
  )

test("separator, encoding and columns are found out", async () => {
  const ctx = await makeAccount()
  const text =
    "Vorname;Nachname;E-Mail;Telefon;Kundennummer;Größe\nJürgen;Müller;J@Example.com;+49 170 1234567;k-1;groß\n"
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(text, "latin1"),
    Buffer.from(`\ufeff${text}`, "utf16le"),
  ]) {
    const id = await draftOf(ctx, bytes)
    expect(await getImport(ctx, { id })).toMatchObject({
      delimiter: ";",
      columns: ["Vorname", "Nachname", "E-Mail", "Telefon", "Kundennummer", "Größe"],
      fields: ["firstName", "lastName", "email", "phone", "externalId", "field"],
      total: 1,
    })
  }
  const { outcomes } = await bringIn(ctx, Buffer.from(text, "latin1"))
  expect(outcomes).toEqual(["created"])
  expect(await everybody(ctx)).toEqual([
    {
      name: "Jürgen Müller",
      email: "j@example.com",
      phone: "+49 170 1234567",
      tags: [],
      meta: { Größe: "groß" },
    },
  ])
})

test("a file without a header keeps its first row", async () => {
  const ctx = await makeAccount()
  const id = await draftOf(ctx, "Ada,ada@example.com\nBob,bob@example.com\n")
  expect(await getImport(ctx, { id })).toMatchObject({
    columns: ["Column 1", "Column 2"],
    fields: ["field", "email"],
    total: 2,
  })
})

test("each row ends as created, updated, unchanged or refused with a reason; sent twice, nothing is there twice", async () => {
  const ctx = await makeAccount()
  await createContact(ctx, {
    name: "Old",
    email: "bob@example.com",
    meta: { city: "Ulm", deep: { a: 1 } },
    tags: ["x"],
  })
  await createContact(ctx, { email: "twin@example.com" })
  await createContact(ctx, { email: "twin@example.com" })
  const other = await createContact(await makeAccount(), {})
  const file = `Contact id,External id,Name,Email,Phone,Tags,City,deep
,,Ada,ada@example.com,,"vip;eu",Bern,
,,Bob,BOB@example.com,,,Berlin,
,,Ada,ada@example.com,,vip,,
,crm:9,Cyd,,,,,
,crm:9,Cyd,cyd@example.com,,,,
,,Dan,,+49 30 1234567,,,
,,Dan,,004930 1234567,,,
,,Nobody,,,,,
,,Wrong,not an address,,,,
,,Wrong,,call me,,,
,,Twin,twin@example.com,,,,
${other.id},,Theirs,,,,,
not-an-id,,X,,,,,
,,Wide,wide@example.com,,,,,,extra
,,Deep,bob@example.com,,,,text
,,${"n".repeat(201)},long@example.com,,,,
`
  const id = await draftOf(ctx, file)
  const preview = await previewImport(ctx, { id })
  const first = await bringIn(ctx, file)
  expect(first.outcomes).toEqual([
    ...["created", "updated", "unchanged", "created", "updated", "created", "updated"],
    ...Array.from({ length: 9 }, () => "refused"),
  ])
  expect(preview.map(({ outcome, reason, number }) => ({ outcome, reason, number }))).toEqual(
    first.rows.map(({ outcome, reason, number }) => ({ outcome, reason, number })),
  )
  expect(first.rows[0]?.number).toBe(2)
  expect(first.reasons.slice(7)).toEqual([
    "Nothing in it tells the person from others: an id, an e-mail address or a phone number.",
    "The e-mail address must be an e-mail address, such as ada@example.com.",
    "The phone number must be a phone number, such as +49 170 1234567.",
    "2 contacts have this e-mail address. Merge them first.",
    "There is no contact with this contact id in your account.",
    "The contact id is malformed.",
    "It has more cells than the file has columns.",
    "“deep” of the contact holds more than a text and is kept as it is.",
    "The name is too long.",
  ])
  expect(first.of).toMatchObject({
    status: "done",
    total: 16,
    counts: { created: 3, updated: 3, unchanged: 1, refused: 9 },
  })
  // What is in stands in the contacts; only what has to be put right is kept here.
  expect(first.rows[0]?.cells).toEqual([])
  expect(first.rows[8]?.cells[2]).toBe("Wrong")
  const people = await everybody(ctx)
  expect(people.map(({ name }) => name)).toEqual(["Ada", "Bob", "Cyd", "Dan", null, null])
  expect(people[1]).toMatchObject({ meta: { city: "Ulm", City: "Berlin", deep: { a: 1 } }, tags: ["x"] })
  const again = await bringIn(ctx, file)
  expect(again.of.counts).toEqual({ created: 0, updated: 2, unchanged: 5, refused: 9 })
  expect(await everybody(ctx)).toEqual(people)
})

test("what spreadsheets would run is a text, and an export's apostrophe goes again", async () => {
  const ctx = await makeAccount()
  const cells = ["=1+1", "@SUM(A1)", "+49 170 1234567", "'=cmd|x", "<script>ran()</script>", "{{7*7}}"]
  const rows = cells.map((cell, n) => `"${cell}","p${n}@example.com"`)
  const { outcomes } = await bringIn(ctx, `Name,Email\n${rows.join("\n")}\n`)
  expect(new Set(outcomes)).toEqual(new Set(["created"]))
  expect((await everybody(ctx)).map(({ name }) => name).sort()).toEqual(
    ["=1+1", "@SUM(A1)", "+49 170 1234567", "=cmd|x", "<script>ran()</script>", "{{7*7}}"].sort(),
  )
})

test("files that are none are refused in words, and nothing stays of them", async () => {
  const ctx = await makeAccount()
  const cases: [string | Uint8Array, string][] = [
    ["", "invalid_input"],
    ["Name,Email\n", "invalid_input"],
    ["\n\n\n", "invalid_input"],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255, 254, 0, 1]), "unsupported_type"],
    [`a,b\n${"x".repeat(1_200_000)},y@example.com\n`, "invalid_input"],
    [`${Array.from({ length: 101 }, (_, n) => `c${n}`).join(",")}\n${"a,".repeat(100)}b\n`, "too_large"],
    [`Email\n${"a@example.com\n".repeat(50_002)}`, "too_large"],
    [Buffer.alloc(10 * 2 ** 20 + 1, "a"), "invalid_input"],
  ]
  for (const [bytes, code] of cases)
    await expect(draftOf(ctx, bytes), String(bytes.length)).rejects.toMatchObject({ code })
  expect(await listImports(ctx, {})).toEqual([])
  const odd = await bringIn(
    ctx,
    `Email,Note\nada@example.com,"half \ud800 and \u0000 nul"\n${"bob@example.com,none\n".repeat(30)}`,
  )
  expect(odd.outcomes.slice(0, 3)).toEqual(["created", "created", "unchanged"])
  expect((await everybody(ctx)).map(({ email }) => email)).toEqual(["ada@example.com", "bob@example.com"])
})

test("columns can be matched otherwise until it runs, and one of them has to tell people apart", async () => {
  const ctx = await makeAccount()
  const id = await draftOf(ctx, "Person,Reach\nAda,ada@example.com\n")
  expect((await getImport(ctx, { id })).fields).toEqual(["field", "email"])
  await expect(matchImport(ctx, { id, fields: ["name"] })).rejects.toMatchObject({ code: "invalid_input" })
  await expect(matchImport(ctx, { id, fields: ["email", "email"] })).rejects.toMatchObject({
    code: "invalid_input",
  })
  await matchImport(ctx, { id, fields: ["name", "field"] })
  await expect(startImport(ctx, { id })).rejects.toMatchObject({ code: "invalid_input" })
  await matchImport(ctx, { id, fields: ["name", "email"], tags: ["Fair 2026"] })
  expect(await draftOf(ctx, "Person,Reach\nAda,ada@example.com\n")).toBe(id)
  await startImport(ctx, { id })
  await startImport(ctx, { id })
  await expect(matchImport(ctx, { id, fields: ["name", "email"] })).rejects.toMatchObject({
    code: "conflict",
  })
  await expect(deleteImport(ctx, { id })).rejects.toMatchObject({ code: "conflict" })
  await runImport(ctx, { importId: id })
  expect(await everybody(ctx)).toMatchObject([{ name: "Ada", tags: ["Fair 2026"] }])
  await deleteImport(ctx, { id })
  await expect(getImport(ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  expect(await everybody(ctx)).toHaveLength(1)
})

test("an id of a contact that was merged is the kept one's", async () => {
  const ctx = await makeAccount()
  const [kept, merged] = [
    await createContact(ctx, { name: "Kept" }),
    await createContact(ctx, { fingerprint: "crm:1" }),
  ]
  await mergeContacts(ctx, { keptId: kept.id, mergedId: merged.id })
  const { rows } = await bringIn(ctx, `Contact id,External id,Note\n${merged.id},,One\n,crm:1,Two\n`)
  expect(rows).toMatchObject([
    { outcome: "updated", contactId: kept.id },
    { outcome: "updated", contactId: kept.id },
  ])
})

test("a job brings it in, two files at once make nobody twice, and an interruption loses and doubles nothing", async () => {
  const ctx = await makeAccount()
  const lines = Array.from({ length: 900 }, (_, n) => `Person ${n},p${n}@example.com`)
  const ids = [
    await draftOf(ctx, `Name,Email\n${lines.join("\n")}`),
    await draftOf(ctx, `Name,Email\n${lines.toReversed().join("\n")}`),
  ]
  for (const id of ids) await startImport(ctx, { id })
  const cut = new AbortController()
  const running = Promise.allSettled(
    ids.map((importId) => runImport({ ...ctx, signal: cut.signal }, { importId })),
  )
  setTimeout(() => cut.abort(), 150)
  await running
  const worker = await startWorker()
  try {
    await expect
      .poll(
        async () => (await Promise.all(ids.map((id) => getImport(ctx, { id })))).map(({ status }) => status),
        {
          timeout: 60_000,
        },
      )
      .toEqual(["done", "done"])
  } finally {
    await worker.stop()
  }
  const [one, two] = await Promise.all(ids.map((id) => getImport(ctx, { id })))
  expect((one?.counts.created ?? 0) + (two?.counts.created ?? 0)).toBe(900)
  expect((one?.counts.unchanged ?? 0) + (two?.counts.unchanged ?? 0)).toBe(900)
  expect(await everybody(ctx)).toHaveLength(900)
})

test("erasing a person takes the rows that were about them, also those that were refused", async () => {
  const ctx = await makeAccount()
  const { rows, of } = await bringIn(
    ctx,
    "Name,Email,Phone\nAda,ada@example.com,\nAda,ada@example.com,call me\nBob,bob@example.com,\n",
  )
  await eraseContact(ctx, { id: rows[0]?.contactId ?? "" })
  expect((await reportOf(ctx, of.id)).rows).toMatchObject([{ outcome: "created" }])
})

test("another account's file does not exist, and reading alone imports nothing", async () => {
  const [ctx, foreign] = [await makeAccount(), await makeAccount()]
  const id = await draftOf(ctx, "Email\nada@example.com\n")
  for (const ask of [getImport, startImport, previewImport, importReport, deleteImport])
    await expect(ask(foreign, { id })).rejects.toMatchObject({ code: "not_found" })
  await runImport(foreign, { importId: id })
  expect((await getImport(ctx, { id })).status).toBe("draft")
  const reader = { ...ctx, principal: { ...ctx.principal, permissions: new Set(["contacts.read"] as const) } }
  await expect(draftOf(reader, "Email\na@example.com\n")).rejects.toMatchObject({ code: "not_authorized" })
  await expect(startImport(reader, { id })).rejects.toMatchObject({ code: "not_authorized" })
  const contact = await createContact(ctx, {})
  expect((await getContact(ctx, { id: contact.id })).tags).toEqual([])
  await transaction(ctx, ({ db }) => db.contactImport.deleteMany({}))
})
