import { beforeEach, describe, expect, test } from "vitest"
import { type Context, systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createCustomer, ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  allowChanges,
  chooseAccount,
  findSession,
  startSession,
  viewAccount,
} from "#lib/domain/identity/identity.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAgency, makeCaller } from "#tests/support/api.ts"

await useDatabase()
const HOST = "agency.localhost"

let agencyId: string
let clientId: string
beforeEach(async () => {
  agencyId = (await makeAgency()).ctx.account.id
  clientId = (await createCustomer({ partnerId: agencyId, name: "Client" })).id
})

/** A session of somebody in an account of the agency's realm. */
async function sessionOf(accountId: string, role: "owner" | "admin" | "editor" | "viewer") {
  const userId = newId()
  await system().user.create({ data: { id: userId, realmId: agencyId, email: `${userId}@example.com` } })
  await system().membership.create({ data: { id: newId(), accountId, userId, role } })
  return { userId, sessionId: await startSession(userId, HOST) }
}
const look = (sessionId: string) => findSession(sessionId, HOST, agencyId)

test("an administrator does not come to work as an agency this way, and no log says so", async () => {
  const { id: realmId } = await ensurePlatform()
  const userId = newId()
  await system().user.create({ data: { id: userId, realmId, email: `${userId}@example.com` } })
  await system().membership.create({ data: { id: newId(), accountId: realmId, userId, role: "owner" } })
  expect(await chooseAccount(await startSession(userId, "localhost"), agencyId)).toBe(false)
  expect(await system().auditEntry.count({ where: { accountId: agencyId, action: "account.viewed" } })).toBe(
    0,
  )
})

describe("an agency's person", () => {
  test.each([
    ["owner", true],
    ["admin", true],
    ["editor", false],
    ["viewer", false],
  ] as const)("who is %s works as a client: %s", async (role, allowed) => {
    const { sessionId } = await sessionOf(agencyId, role)
    expect(await chooseAccount(sessionId, clientId)).toBe(allowed)
    const live = await look(sessionId)
    expect(live?.account.id).toBe(allowed ? clientId : agencyId)
    expect(live?.agency?.id).toBe(allowed ? agencyId : undefined)
    expect(live?.role).toBe(role)
  })

  test("comes back, and signs in to the agency next time", async () => {
    const { userId, sessionId } = await sessionOf(agencyId, "owner")
    await chooseAccount(sessionId, clientId)
    expect((await look(await startSession(userId, HOST)))?.account.id).toBe(agencyId)
    expect(await chooseAccount(sessionId, agencyId)).toBe(true)
    expect(await look(sessionId)).toMatchObject({ account: { id: agencyId } })
    expect((await look(sessionId))?.agency).toBeUndefined()
  })

  test("is back at once when the client is suspended, deleted or another agency's, or the role is lost", async () => {
    const { userId, sessionId } = await sessionOf(agencyId, "owner")
    await chooseAccount(sessionId, clientId)
    const at = async () => (await look(sessionId))?.account.id
    const change = (data: object) => system().account.update({ where: { id: clientId }, data })
    expect(await at()).toBe(clientId)
    await change({ status: "suspended" })
    expect(await at()).toBe(agencyId)
    await change({ status: "active", deletedAt: new Date() })
    expect(await at()).toBe(agencyId)
    expect(await chooseAccount(sessionId, clientId)).toBe(false)
    await change({ deletedAt: null })
    expect(await at()).toBe(clientId)
    await system().membership.updateMany({ where: { userId }, data: { role: "editor" } })
    expect(await at()).toBe(agencyId)
  })

  test("never works in another agency's client", async () => {
    const stranger = await makeCaller()
    const { sessionId } = await sessionOf(agencyId, "owner")
    expect(await chooseAccount(sessionId, stranger.ctx.account.id)).toBe(false)
    await system().session.update({
      where: { id: sessionId },
      data: { accountId: stranger.ctx.account.id },
    })
    expect((await look(sessionId))?.account.id).toBe(agencyId)
  })
})

test("a client's person works neither as the agency nor as its neighbour", async () => {
  const { sessionId } = await sessionOf(clientId, "owner")
  const neighbour = await createCustomer({ partnerId: agencyId, name: "Neighbour" })
  for (const id of [agencyId, neighbour.id]) {
    expect(await chooseAccount(sessionId, id)).toBe(false)
    await system().session.update({ where: { id: sessionId }, data: { accountId: id } })
    expect((await look(sessionId))?.account.id).toBe(clientId)
  }
})

describe("an administrator", () => {
  /** Somebody of the platform in a browser, as a caller. */
  async function administrator(role: "owner" | "viewer" = "owner") {
    const { id: realmId } = await ensurePlatform()
    const userId = newId()
    await system().user.create({ data: { id: userId, realmId, email: `${userId}@example.com` } })
    await system().membership.create({ data: { id: newId(), accountId: realmId, userId, role } })
    const sessionId = await startSession(userId, "localhost")
    const context = systemContext(await loadFacts(realmId), makeLog())
    const principal = { ...context.principal, kind: "user" as const, id: userId, sessionId }
    return { ctx: { ...context, principal } as Context, sessionId, realmId }
  }
  const live = (sessionId: string, realmId: string) => findSession(sessionId, "localhost", realmId)
  const told = (accountId: string) =>
    system().auditEntry.findMany({
      where: {
        accountId,
        action: { startsWith: "account.view" },
        subject: { path: ["clientId"], equals: clientId },
      },
      orderBy: { createdAt: "asc" },
    })

  test("looks into an account for a reason, to read until changes are allowed, and both logs tell it", async () => {
    const { ctx, sessionId, realmId } = await administrator()
    await expect(async () => viewAccount(ctx, { id: clientId, reason: " no " })).rejects.toMatchObject({
      code: "invalid_input",
    })
    await viewAccount(ctx, { id: clientId, reason: "They asked for help" })
    expect(await live(sessionId, realmId)).toMatchObject({
      account: { id: clientId },
      role: "viewer",
      viewing: { from: { id: realmId }, reason: "They asked for help", writes: false },
    })
    await allowChanges(ctx, { allowed: true })
    await allowChanges(ctx, { allowed: true })
    expect(await live(sessionId, realmId)).toMatchObject({ role: "admin", viewing: { writes: true } })
    await allowChanges(ctx, { allowed: false })
    expect((await live(sessionId, realmId))?.role).toBe("viewer")
    for (const log of [clientId, realmId])
      expect(await told(log)).toMatchObject(
        ["account.viewed", "account.view_unlocked"].map((action) => ({
          action,
          actorId: ctx.principal.id,
          actingForId: log === clientId ? realmId : null,
          subject: { reason: "They asked for help" },
        })),
      )
    expect(await chooseAccount(sessionId, realmId)).toBe(true)
    expect((await live(sessionId, realmId))?.viewing).toBeUndefined()
    await allowChanges(ctx, { allowed: true })
    expect(await live(sessionId, realmId)).toMatchObject({ account: { id: realmId }, role: "owner" })
  })

  test("looks into suspended ones and agencies, and is back once it is deleted or the role is lost", async () => {
    const { ctx, sessionId, realmId } = await administrator()
    await system().account.update({ where: { id: agencyId }, data: { status: "suspended" } })
    await viewAccount(ctx, { id: agencyId, reason: "A look at it" })
    expect((await live(sessionId, realmId))?.account).toMatchObject({ id: agencyId, status: "suspended" })
    await system().membership.updateMany({ where: { userId: ctx.principal.id }, data: { role: "editor" } })
    expect((await live(sessionId, realmId))?.account.id).toBe(realmId)
    await system().membership.updateMany({ where: { userId: ctx.principal.id }, data: { role: "admin" } })
    await system().account.update({ where: { id: agencyId }, data: { deletedAt: new Date() } })
    expect((await live(sessionId, realmId))?.account.id).toBe(realmId)
    for (const id of [newId(), realmId])
      await expect(viewAccount(ctx, { id, reason: "A look at it" })).rejects.toMatchObject({
        code: "not_found",
      })
  })

  test("alone does so", async () => {
    const { sessionId, userId } = await sessionOf(agencyId, "owner")
    const ctx = (await makeAgency()).ctx
    const asking = { ...ctx, principal: { ...ctx.principal, kind: "user" as const, id: userId, sessionId } }
    await expect(async () =>
      viewAccount(asking, { id: clientId, reason: "A look at it" }),
    ).rejects.toMatchObject({
      code: "not_authorized",
    })
    await system()
      .session.update({
        where: { id: sessionId },
        data: { accountId: newId(), viewReason: "forged" },
      })
      .catch(() => {})
    expect((await look(sessionId))?.account.id).toBe(agencyId)
  })
})
