import { beforeAll, expect, test } from "vitest"
import { type AccountFacts, type Principal, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createCustomer, createPartner } from "#lib/domain/accounts/accounts.ts"
import {
  chooseAccount,
  endSessions,
  findSession,
  revokeSession,
  signOutEverywhere,
  signUp,
  startSession,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const hostname = "northwind.localhost"
let realmId: string
let userId: string

beforeAll(async () => {
  realmId = (await createPartner({ name: "Northwind", slug: `p${newId().slice(-12)}` })).id
  userId = (
    await signUp({
      partnerId: realmId,
      name: "Ada",
      email: "ada@example.com",
      password: "correct horse battery",
    })
  ).userId
})

const userPrincipal = (id: string): Principal => ({
  kind: "user",
  id,
  permissions: new Set(["account.read" as const]),
  allowedRoutes: [],
})

test("a session tells who, where and as what", async () => {
  const id = await startSession(userId, hostname)
  const live = await findSession(id, hostname, realmId)
  expect(live).toMatchObject({
    session: { id, hostname },
    user: { id: userId, email: "ada@example.com", name: "Ada" },
    account: { kind: "customer", parentId: realmId, name: "Ada", status: "active", planName: "Standard" },
    accounts: [{ name: "Ada", role: "owner" }],
    role: "owner",
  })
})

test("it is worth nothing on another host, in another realm, or as another text", async () => {
  const id = await startSession(userId, hostname)
  expect(await findSession(id, "southwind.localhost", realmId)).toBeNull()
  expect(await findSession(id, hostname, newId())).toBeNull()
  for (const text of [newId(), "", "x", `${id} `, "' or true --"])
    expect(await findSession(text, hostname, realmId)).toBeNull()
})

test("revoking and expiry end it at once", async () => {
  const [one, two] = [await startSession(userId, hostname), await startSession(userId, hostname)]
  await revokeSession(one)
  expect(await findSession(one, hostname, realmId)).toBeNull()
  expect(await findSession(two, hostname, realmId)).not.toBeNull()
  await system().session.update({ where: { id: two }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await findSession(two, hostname, realmId)).toBeNull()
})

test("its use is noted at most once a minute, and moves its end", async () => {
  const id = await startSession(userId, hostname)
  const read = () => system().session.findUniqueOrThrow({ where: { id } })
  const fresh = await read()
  await findSession(id, hostname, realmId)
  await new Promise((done) => setTimeout(done, 50))
  expect(await read()).toEqual(fresh)
  const old = new Date(Date.now() - 61_000)
  await system().session.update({
    where: { id },
    data: { lastSeenAt: old, expiresAt: new Date(Date.now() + 1_000) },
  })
  await findSession(id, hostname, realmId)
  await expect.poll(async () => (await read()).lastSeenAt.getTime()).toBeGreaterThan(old.getTime())
  expect((await read()).expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000)
})

test("it ends 90 days after its sign-in, however much it is used", async () => {
  const id = await startSession(userId, hostname)
  const day = 86_400_000
  const age = (days: number) =>
    system().session.update({
      where: { id },
      data: { createdAt: new Date(Date.now() - days * day), lastSeenAt: new Date(Date.now() - 61_000) },
    })
  await age(89)
  expect(await findSession(id, hostname, realmId)).not.toBeNull()
  const end = async () => (await system().session.findUniqueOrThrow({ where: { id } })).expiresAt.getTime()
  await expect.poll(end).toBeLessThan(Date.now() + 1.1 * day)
  await age(91)
  await system().session.update({ where: { id }, data: { expiresAt: new Date(Date.now() + day) } })
  expect(await findSession(id, hostname, realmId)).toBeNull()
})

test("a new sign-in ends the session that the browser had, on this host only", async () => {
  const [here, elsewhere] = [
    await startSession(userId, hostname),
    await startSession(userId, "other.localhost"),
  ]
  await startSession(userId, hostname, elsewhere)
  expect(await findSession(elsewhere, "other.localhost", realmId)).not.toBeNull()
  const next = await startSession(userId, hostname, here)
  expect(await findSession(here, hostname, realmId)).toBeNull()
  expect(await findSession(next, hostname, realmId)).not.toBeNull()
  await startSession(userId, hostname, "not an id")
})

test("all sessions of a person end at once, but for one where that is asked", async () => {
  const bob = await signUp({
    partnerId: realmId,
    name: "Bob",
    email: "bob@example.com",
    password: "correct horse battery",
  })
  const other = await startSession(userId, hostname)
  const [one, two, kept] = [
    await startSession(bob.userId, hostname),
    await startSession(bob.userId, "other.localhost"),
    await startSession(bob.userId, hostname),
  ]
  expect(await endSessions(bob.userId, kept)).toBe(2)
  expect(await findSession(one, hostname, realmId)).toBeNull()
  expect(await findSession(two, "other.localhost", realmId)).toBeNull()
  const live = await findSession(kept, hostname, realmId)
  expect(live).not.toBeNull()
  const account = live?.account as AccountFacts
  const ctx = { ...systemContext(account, makeLog()), principal: userPrincipal(bob.userId) }
  expect(await signOutEverywhere(ctx, {})).toBe(1)
  expect(await findSession(kept, hostname, realmId)).toBeNull()
  expect(await findSession(other, hostname, realmId)).not.toBeNull()
  await expect(async () => signOutEverywhere(systemContext(account, makeLog()), {})).rejects.toMatchObject({
    code: "not_authorized",
  })
})

test("a person works in one of their accounts at a time, and comes back to it", async () => {
  const [second, foreign] = [
    await createCustomer({ partnerId: realmId, name: "Second" }),
    await createCustomer({ partnerId: realmId, name: "Foreign" }),
  ]
  await system().membership.create({ data: { id: newId(), accountId: second.id, userId, role: "viewer" } })
  const id = await startSession(userId, hostname)
  expect((await findSession(id, hostname, realmId))?.account.name).toBe("Ada")
  expect(await chooseAccount(id, second.id)).toBe(true)
  expect(await findSession(id, hostname, realmId)).toMatchObject({
    account: { id: second.id },
    role: "viewer",
  })
  expect(await chooseAccount(id, foreign.id)).toBe(false)
  expect(await chooseAccount(id, "nonsense")).toBe(false)
  expect((await findSession(await startSession(userId, hostname), hostname, realmId))?.account.id).toBe(
    second.id,
  )
  await system().membership.deleteMany({ where: { userId, accountId: second.id } })
  expect((await findSession(id, hostname, realmId))?.account.name).toBe("Ada")
})

test("a suspended account drops out; without another one the person is out", async () => {
  const { userId: other } = await signUp({
    partnerId: realmId,
    name: "Bea",
    email: "bea@example.com",
    password: "correct horse battery",
  })
  const id = await startSession(other, hostname)
  const account = (await findSession(id, hostname, realmId))?.account.id ?? ""
  await system().account.update({ where: { id: account }, data: { status: "suspended" } })
  expect(await findSession(id, hostname, realmId)).toBeNull()
  await system().account.update({ where: { id: account }, data: { status: "active" } })
  await system().account.update({ where: { id: realmId }, data: { status: "suspended" } })
  expect(await findSession(id, hostname, realmId)).toBeNull()
  await system().account.update({ where: { id: realmId }, data: { status: "active" } })
  expect(await findSession(id, hostname, realmId)).not.toBeNull()
})
