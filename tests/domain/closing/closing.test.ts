import { beforeAll, beforeEach, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { closeDueAccounts } from "#lib/domain/clients/clients.ts"
import { closeAccount, closingDate, keepAccount } from "#lib/domain/closing/closing.ts"
import { signIn } from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startMailServer } from "#tests/support/mail-server.ts"
import { joinAs, PASSWORD } from "#tests/support/person.ts"

await useDatabase()
const mail = await startMailServer()
const site = { origin: "http://agency.localhost:3000", hostname: "agency.localhost" }
const proof = { password: PASSWORD }

let agency: Context
let account: Context
let owner: Context & { email: string }
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
beforeEach(async () => {
  account = await makeSibling(agency.account.id)
  owner = await joinAs(account)
  mail.received.length = 0
})
const close = (by: Context = owner, name = "Client", password = PASSWORD) =>
  closeAccount(by, { name, proof: { password }, site })
const later = (days: number) =>
  system().account.update({
    where: { id: account.account.id },
    data: { closesAt: new Date(Date.now() - days * 86_400_000) },
  })
const exists = () =>
  loadFacts(account.account.id).then(
    () => true,
    () => false,
  )

test("an account is deleted 30 days after an owner asked, as its agency would, and its owners are told", async () => {
  const second = await joinAs(account)
  const { closesAt } = await close()
  expect((closesAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(30, 1)
  expect(mail.received.flatMap(({ to }) => to).sort()).toEqual([owner.email, second.email].sort())
  expect(await closingDate(owner, {})).toEqual(closesAt)
  expect(await closeDueAccounts()).toBe(0)
  // All goes on until then.
  expect(await signIn({ realmId: agency.account.id, email: owner.email, password: PASSWORD })).toBeTruthy()
  await later(0)
  expect(await closeDueAccounts()).toBe(1)
  expect(await exists()).toBe(false)
  await expect(
    signIn({ realmId: agency.account.id, email: owner.email, password: PASSWORD }),
  ).rejects.toMatchObject({ code: "not_authenticated" })
  expect(await closeDueAccounts()).toBe(0)
})

test("any owner keeps it after all, once, and then nothing is deleted", async () => {
  await close()
  await expect(close()).rejects.toMatchObject({ code: "conflict" })
  await keepAccount(owner, {})
  expect(mail.received.at(-1)?.content).toContain("is kept")
  await expect(keepAccount(owner, {})).rejects.toMatchObject({ code: "conflict" })
  expect(await closingDate(owner, {})).toBeNull()
  expect(await closeDueAccounts()).toBe(0)
  expect(await exists()).toBe(true)
  const told = await system().auditEntry.findMany({
    where: { accountId: account.account.id, action: { in: ["account.closing", "account.kept"] } },
    orderBy: { createdAt: "asc" },
  })
  expect(told.map(({ action }) => action)).toEqual(["account.closing", "account.kept"])
})

test("asks for the account's name and the password, and for an owner", async () => {
  await expect(close(owner, "Another")).rejects.toMatchObject({ details: { path: ["name"] } })
  await expect(close(owner, "Client", "wrong")).rejects.toMatchObject({ details: { path: ["password"] } })
  const admin = { ...owner, principal: { ...owner.principal, permissions: permissionsOf("admin") } }
  await expect((async () => close(admin))()).rejects.toMatchObject({ code: "not_authorized" })
  await expect((async () => keepAccount(admin, {}))()).rejects.toMatchObject({ code: "not_authorized" })
  expect(await closingDate(owner, {})).toBeNull()
})

test("agencies are deleted by whoever runs the install", async () => {
  const boss = await joinAs(agency)
  await expect(closeAccount(boss, { name: agency.account.name, proof, site })).rejects.toMatchObject({
    code: "conflict",
  })
})
