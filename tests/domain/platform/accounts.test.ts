import { beforeAll, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createCustomer, createPartner, ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { getOwnBudget } from "#lib/domain/budgets/budgets.ts"
import { setClientStatus } from "#lib/domain/clients/clients.ts"
import { findSession, startSession } from "#lib/domain/identity/identity.ts"
import {
  findAccounts,
  getAccount,
  setAccountLimits,
  setAccountStatus,
  setAgencyBudget,
} from "#lib/domain/platform/platform.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { joinAs } from "#tests/support/person.ts"

await useDatabase()

let platform: Context
let agency: Context
let client: Context
beforeAll(async () => {
  platform = systemContext(await loadFacts((await ensurePlatform()).id), makeLog(), "test")
  const { id } = await createPartner({ name: "Harbour Bots", slug: "harbour" })
  agency = systemContext(await loadFacts(id), makeLog(), "test")
  const made = await createCustomer({ partnerId: id, name: "100% Tidal Bakery" })
  client = systemContext(await loadFacts(made.id), makeLog(), "test")
})

const found = async (by: Parameters<typeof findAccounts>[1]) =>
  (await findAccounts(platform, by)).map(({ id }) => id)

test("accounts are found by name, agency, somebody's address and id, page by page", async () => {
  const person = await joinAs(client)
  const [a, c] = [agency.account.id, client.account.id]
  expect(await found({})).toEqual([c, a])
  expect(await found({ search: "tidal" })).toEqual([c])
  // What is typed is no pattern.
  expect(await found({ search: "100%" })).toEqual([c])
  expect(await found({ search: "%bakery_" })).toEqual([])
  expect(await found({ search: "harbour" })).toEqual([c, a])
  expect(await found({ search: "harbour", kind: "partner" })).toEqual([a])
  expect(await found({ search: person.email.slice(3).toUpperCase() })).toEqual([c])
  expect(await found({ search: c })).toEqual([c])
  expect(await found({ search: newId() })).toEqual([])
  expect(await found({ take: 1 })).toEqual([c])
  expect(await found({ take: 1, after: c })).toEqual([a])
  expect(await found({ state: "suspended" })).toEqual([])
  const account = await getAccount(platform, { id: c })
  expect(account).toMatchObject({ agency: "Harbour Bots", plan: "Standard", kind: "customer", cost: 0n })
  expect(account.people).toMatchObject([{ email: person.email, role: "owner" }])
  expect(await getAccount(platform, { id: a })).toMatchObject({
    kind: "partner",
    clients: 1,
    slug: "harbour",
  })
})

test("what an administrator suspends is cut off, its agency does not resume it, and both logs say why", async () => {
  const id = client.account.id
  const person = await joinAs(client)
  const session = await startSession(person.principal.id, "harbour.localhost")
  const live = () => findSession(session, "harbour.localhost", agency.account.id)
  expect(await live()).toBeTruthy()
  await setAccountStatus(platform, { id, status: "suspended", reason: "Sends spam" })
  expect(await live()).toBeNull()
  expect(await found({ state: "suspended" })).toEqual([id])
  expect((await getAccount(platform, { id })).heldReason).toBe("Sends spam")
  await expect(setClientStatus(agency, { id, status: "active" })).rejects.toMatchObject({
    code: "not_authorized",
  })
  await setAccountStatus(platform, { id, status: "active", reason: "It has stopped" })
  expect(await live()).toBeTruthy()
  await setClientStatus(agency, { id, status: "suspended" })
  await setClientStatus(agency, { id, status: "active" })
  for (const accountId of [id, platform.account.id]) {
    const entries = await system().auditEntry.findMany({
      where: { accountId, action: { in: ["account.suspended", "account.resumed"] } },
      orderBy: { createdAt: "asc" },
    })
    expect(
      entries.map(({ action, subject, name }) => [action, (subject as { reason: string }).reason, name]),
    ).toEqual([
      ["account.suspended", "Sends spam", "100% Tidal Bakery"],
      ["account.resumed", "It has stopped", "100% Tidal Bakery"],
    ])
  }
})

test("an agency is suspended with its clients", async () => {
  const reason = "It asked for it"
  await setAccountStatus(platform, { id: agency.account.id, status: "suspended", reason })
  expect((await loadFacts(client.account.id)).status).toBe("suspended")
  await setAccountStatus(platform, { id: agency.account.id, status: "active", reason })
  expect((await loadFacts(client.account.id)).status).toBe("active")
})

test("limits are set, those that are not shown stay", async () => {
  const id = client.account.id
  await system().account.update({ where: { id }, data: { limits: { bots: 3, files: 7 } } })
  await setAccountLimits(platform, { id, limits: { messages: 50 } })
  expect((await loadFacts(id)).limits).toMatchObject({ bots: 100, messages: 50, files: 7 })
  expect((await getAccount(platform, { id })).ownLimits).toEqual({ messages: 50, files: 7 })
})

test("an agency's budget is set, a client's is its agency's to set, and both logs tell it", async () => {
  const id = agency.account.id
  await setAgencyBudget(platform, { id, budget: 25_000_000n })
  expect((await loadFacts(client.account.id)).parentBudget).toBe(25_000_000)
  expect((await getAccount(platform, { id })).budget).toBe(25_000_000n)
  expect(await getOwnBudget(agency, {})).toMatchObject({ used: 0n })
  for (const accountId of [id, platform.account.id])
    expect(await system().auditEntry.count({ where: { accountId, action: "account.budget_set" } })).toBe(1)
  await setAgencyBudget(platform, { id, budget: null })
  expect((await loadFacts(client.account.id)).parentBudget).toBeNull()
  await expect(setAgencyBudget(platform, { id: client.account.id, budget: 1n })).rejects.toMatchObject({
    code: "not_found",
  })
  const other = async () => setAgencyBudget(agency, { id, budget: null })
  await expect(other()).rejects.toMatchObject({ code: "not_authorized" })
})

test("others are refused, and so is what is no account", async () => {
  const reason = "Because of this"
  for (const ctx of [client, agency, await joinAs(platform, "viewer")]) {
    const set = async () => setAccountStatus(ctx, { id: agency.account.id, status: "suspended", reason })
    await expect(set()).rejects.toMatchObject({ code: "not_authorized" })
    const limit = async () => setAccountLimits(ctx, { id: client.account.id, limits: {} })
    await expect(limit()).rejects.toMatchObject({ code: "not_authorized" })
  }
  for (const ctx of [client, agency])
    await expect(async () => findAccounts(ctx, {})).rejects.toMatchObject({ code: "not_authorized" })
  for (const id of [newId(), platform.account.id]) {
    const set = setAccountStatus(platform, { id, status: "suspended", reason })
    await expect(set).rejects.toMatchObject({ code: "not_found" })
    await expect(getAccount(platform, { id })).rejects.toMatchObject({ code: "not_found" })
  }
})
