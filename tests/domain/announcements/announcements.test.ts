import { beforeAll, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  createAnnouncement,
  deleteAnnouncement,
  endAnnouncement,
  listAnnouncements,
  listTold,
  newestTold,
  putAside,
  updateAnnouncement,
} from "#lib/domain/announcements/announcements.ts"
import { createClient } from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency } from "#tests/support/api.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

let agency: Context
let client: Context
beforeAll(async () => {
  agency = (await makeAgency()).ctx
  client = await clientOf(agency)
})

async function clientOf(ctx: Context): Promise<Context> {
  const { id } = await createClient(ctx, { name: "Client" })
  return { ...ctx, account: await loadFacts(id) }
}
const given = (change: object = {}) => ({
  ...{ title: "New prices", text: "From May on.", kind: "news" as const, url: null, until: null },
  ...change,
})
const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000)
const mine = async (id: string) => (await listAnnouncements(agency, {})).find((each) => each.id === id)

test("an announcement reaches everybody of every client, until each puts it aside", async () => {
  const [ada, bob] = [await joinAs(client), await joinAs(client, "viewer")]
  const { id } = await createAnnouncement(agency, given({ url: "https://example.com/prices" }))
  for (const person of [ada, bob])
    expect(await newestTold(person, {})).toMatchObject({ id, title: "New prices", isOver: false })
  expect(await mine(id)).toMatchObject({ seenBy: 0, url: "https://example.com/prices" })
  await putAside(ada, {})
  expect(await newestTold(ada, {})).toBeNull()
  expect(await newestTold(bob, {})).toMatchObject({ id })
  expect(await mine(id)).toMatchObject({ seenBy: 1 })
  expect((await listTold(ada, {})).map((each) => each.id)).toContain(id)
})

test("who comes later, the agency's own people and those who only look in are told nothing", async () => {
  const { id } = await createAnnouncement(agency, given())
  const late = await joinAs(client)
  expect(await newestTold(late, {})).toBeNull()
  expect((await listTold(late, {}))[0]).toMatchObject({ id })
  const own = await joinAs(agency)
  expect(await newestTold(own, {})).toBeNull()
  expect(await listTold(own, {})).toEqual([])
  // As somebody of the agency works as its client.
  expect(await newestTold({ ...own, account: client.account }, {})).toBeNull()
  await putAside({ ...own, account: client.account }, {})
  expect(await mine(id)).toMatchObject({ seenBy: 0 })
})

test("another agency's clients are told nothing, and its people change nothing", async () => {
  const other = (await makeAgency()).ctx
  const theirs = await joinAs(await clientOf(other))
  const { id } = await createAnnouncement(agency, given())
  expect(await newestTold(theirs, {})).toBeNull()
  expect(await listTold(theirs, {})).toEqual([])
  expect(await listAnnouncements(other, {})).toEqual([])
  const gone = { code: "not_found" }
  await expect(updateAnnouncement(other, { id, ...given() })).rejects.toMatchObject(gone)
  await expect(endAnnouncement(other, { id })).rejects.toMatchObject(gone)
  await expect(deleteAnnouncement(other, { id })).rejects.toMatchObject(gone)
  await expect(deleteAnnouncement(agency, { id: "none" })).rejects.toMatchObject(gone)
  expect(await mine(id)).toBeDefined()
})

test("one that is over is told no more and stays on the page; a deleted one goes", async () => {
  const person = await joinAs(client)
  const { id } = await createAnnouncement(agency, given({ until: tomorrow() }))
  expect(await newestTold(person, {})).toMatchObject({ id })
  await endAnnouncement(agency, { id })
  const ended = await mine(id)
  expect(ended).toMatchObject({ isOver: true })
  await endAnnouncement(agency, { id })
  expect(await mine(id)).toEqual(ended)
  expect((await newestTold(person, {}))?.id).not.toBe(id)
  expect(await listTold(person, {})).toContainEqual(expect.objectContaining({ id, isOver: true }))
  await updateAnnouncement(agency, { id, ...given({ title: "Newer prices", until: tomorrow() }) })
  expect(await newestTold(person, {})).toMatchObject({ title: "Newer prices" })
  await deleteAnnouncement(agency, { id })
  expect((await listTold(person, {})).map((each) => each.id)).not.toContain(id)
  const told = await system().auditEntry.findMany({ where: { accountId: agency.account.id } })
  const kinds = ["created", "updated", "ended", "deleted"].map((kind) => `announcement.${kind}`)
  expect(told.map(({ action }) => action)).toEqual(expect.arrayContaining(kinds))
})

test.each([
  ["title", { title: " " }],
  ["title", { title: "x".repeat(121) }],
  ["text", { text: "" }],
  ["text", { text: "x".repeat(2_001) }],
  ["url", { url: "javascript:alert(1)" }],
  ["url", { url: "example.com" }],
  ["until", { until: new Date(0) }],
  ["kind", { kind: "other" }],
])("a wrong %s is refused", async (field, change) => {
  await expect(createAnnouncement(agency, given(change))).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: [field] },
  })
})

test("only an agency's people with the right announce anything", async () => {
  const refused = { code: "not_authorized" }
  await expect(createAnnouncement(client, given())).rejects.toMatchObject(refused)
  await expect(listAnnouncements(client, {})).rejects.toMatchObject(refused)
  for (const role of ["viewer", "editor"] as const)
    await expect(createAnnouncement(await joinAs(agency, role), given())).rejects.toMatchObject(refused)
})

test("an agency keeps two hundred", async () => {
  const full = (await makeAgency()).ctx
  await system().announcement.createMany({
    data: Array.from({ length: 200 }, () => ({ id: newId(), accountId: full.account.id, ...given() })),
  })
  await expect(createAnnouncement(full, given())).rejects.toMatchObject({ details: { path: ["title"] } })
})
