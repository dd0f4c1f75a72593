import { beforeAll, beforeEach, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  agencyMonth,
  closeDueAccounts,
  deleteClient,
  keepClient,
  pageOfClients,
  removeClient,
  setClientStatus,
} from "#lib/domain/clients/clients.ts"
import { signIn } from "#lib/domain/identity/identity.ts"
import { setAccountStatus } from "#lib/domain/platform/platform.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency, makeCaller } from "#tests/support/api.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()

let agency: Context
let client: Context
let id: string
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
beforeEach(async () => {
  client = await makeSibling(agency.account.id)
  id = client.account.id
})
const shown = async () => (await pageOfClients(agency, { id })).clients[0]
const status = async () => (await loadFacts(id)).status
/** Puts the day on which it goes for good into the past. */
const comes = () =>
  system().account.update({ where: { id }, data: { removesAt: new Date(Date.now() - 1000) } })

test("a deleted client is closed at once, comes back as it was, and is told of in the log", async () => {
  const person = await joinAs(client)
  const enter = () => signIn({ realmId: agency.account.id, email: person.email, password: PASSWORD })
  const { removesAt } = await removeClient(agency, { id })
  expect((removesAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(14, 1)
  expect(await status()).toBe("suspended")
  expect(await shown()).toMatchObject({ removesAt, reasons: ["removed"] })
  expect((await agencyMonth(agency, {})).needLook.map((each) => each.id)).not.toContain(id)
  await expect(enter()).rejects.toMatchObject({ code: "not_authorized" })
  await expect(removeClient(agency, { id })).rejects.toMatchObject({ code: "conflict" })
  await keepClient(agency, { id })
  expect(await status()).toBe("active")
  expect(await enter()).toBeTruthy()
  expect((await shown())?.removesAt).toBeNull()
  await expect(keepClient(agency, { id })).rejects.toMatchObject({ code: "conflict" })
  const told = await system().auditEntry.findMany({
    where: { accountId: agency.account.id, action: { in: ["client.closing", "client.kept"] } },
    orderBy: { createdAt: "asc" },
  })
  expect(told.map(({ action }) => action)).toEqual(["client.closing", "client.kept"])
})

test.each(["suspended", "unpaid"] as const)("what was %s is so again", async (before) => {
  await system().account.update({ where: { id }, data: { status: before } })
  await removeClient(agency, { id })
  await keepClient(agency, { id })
  expect(await status()).toBe(before)
})

test("it goes for good on its day, and not where somebody kept it a moment before", async () => {
  await removeClient(agency, { id })
  expect(await closeDueAccounts()).toBe(0)
  await comes()
  await keepClient(agency, { id })
  expect(await closeDueAccounts()).toBe(0)
  await expect(deleteClient(agency, { id, ifDue: true })).rejects.toMatchObject({ code: "not_found" })
  await removeClient(agency, { id })
  await comes()
  expect(await closeDueAccounts()).toBe(1)
  expect(await shown()).toBeUndefined()
  await expect(keepClient(agency, { id })).rejects.toMatchObject({ code: "not_found" })
})

test("of ten that delete and undo at once no half is left", async () => {
  const tries = Array.from({ length: 10 }, (_, n) => (n % 2 ? keepClient : removeClient)(agency, { id }))
  await Promise.allSettled(tries)
  const { removesAt, statusBefore } = await system().account.findFirstOrThrow({ where: { id } })
  expect(await status()).toBe(removesAt ? "suspended" : "active")
  expect(statusBefore).toBe(removesAt ? "active" : null)
})

test("it is neither suspended nor resumed meanwhile, and what an administrator says of it holds afterwards", async () => {
  await removeClient(agency, { id })
  for (const status of ["active", "suspended"] as const)
    await expect(setClientStatus(agency, { id, status })).rejects.toMatchObject({ code: "conflict" })
  const admin = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  const say = (status: "active" | "suspended") => setAccountStatus(admin, { id, status, reason: "a test" })
  await say("suspended")
  await say("active")
  expect(await status()).toBe("suspended")
  await say("suspended")
  await keepClient(agency, { id })
  expect(await status()).toBe("suspended")
  await expect(setClientStatus(agency, { id, status: "active" })).rejects.toMatchObject({
    code: "not_authorized",
  })
})

test("is for the agency alone", async () => {
  const other = (await makeCaller()).ctx
  await expect(removeClient((await makeAgency()).ctx, { id })).rejects.toMatchObject({ code: "not_found" })
  await expect((async () => removeClient(other, { id }))()).rejects.toMatchObject({ code: "not_authorized" })
  await expect((async () => keepClient(other, { id }))()).rejects.toMatchObject({ code: "not_authorized" })
})
