import { beforeEach, describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import type { LiveryError } from "#lib/core/errors.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { inviteToClient } from "#lib/domain/clients/clients.ts"
import {
  changeRole,
  findSession,
  invite,
  leaveAccount,
  listPeople,
  removeMember,
  renewInvitation,
  startSession,
} from "#lib/domain/identity/identity.ts"
import { ROLES, type Role } from "#lib/domain/identity/schema.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"

await useDatabase()

let agency: Context
let account: Context
let owner: Context
beforeEach(async () => {
  agency = (await makeAgency()).ctx
  account = await makeSibling(agency.account.id)
  owner = await join("owner")
})

/** A new member of the account, as a caller. */
async function join(role: Role, within = account): Promise<Context> {
  const id = newId()
  await system().user.create({ data: { id, realmId: agency.account.id, email: `${id}@example.com` } })
  await system().membership.create({ data: { id: newId(), accountId: within.account.id, userId: id, role } })
  return { ...within, principal: { kind: "user", id, permissions: permissionsOf(role), allowedRoutes: [] } }
}
const idOf = ({ principal }: Context) => principal.id
const roleOf = async (member: Context) =>
  (await listPeople(owner, {})).people.find(({ id }) => id === idOf(member))?.role
const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work()
    return "done"
  } catch (error) {
    return (error as LiveryError).code
  }
}
const give = (by: Context, member: Context, role: Role) =>
  codeOf(() => changeRole(by, { userId: idOf(member), role }))
const end = (by: Context, member: Context) => codeOf(() => removeMember(by, { userId: idOf(member) }))

describe("a role", () => {
  /** Who may make whom what: every role of the caller, of the member before and after. */
  const allowed = (by: Role, from: Role, to: Role) =>
    by === "owner" || (by === "admin" && from !== "owner" && to !== "owner")
  const cases = ROLES.flatMap((by) => ROLES.flatMap((from) => ROLES.map((to) => [by, from, to] as const)))

  test.each(cases.filter(([, from, to]) => from !== to))(
    "is given by %s from %s to %s as declared",
    async (by, from, to) => {
      const [caller, member] = [await join(by), await join(from)]
      const isAllowed = allowed(by, from, to)
      const expected = isAllowed ? "done" : "not_authorized"
      expect(await give(caller, member, to)).toBe(expected)
      expect(await roleOf(member)).toBe(isAllowed ? to : from)
    },
  )

  test.each(ROLES.flatMap((by) => ROLES.map((of) => [by, of] as const)))(
    "of %s removes %s as declared",
    async (by, of) => {
      const [caller, member] = [await join(by), await join(of)]
      const isAllowed = by === "owner" || (by === "admin" && of !== "owner")
      expect(await end(caller, member)).toBe(isAllowed ? "done" : "not_authorized")
      expect(await roleOf(member)).toBe(isAllowed ? undefined : of)
    },
  )

  test.each(ROLES.flatMap((by) => ROLES.map((as) => [by, as] as const)))(
    "of %s invites %s as declared",
    async (by, as) => {
      const caller = await join(by)
      const isAllowed = allowed(by, "viewer", as)
      const asked = (async () => invite(caller, { email: `${newId()}@example.com`, role: as }))()
      if (isAllowed) expect(await asked).toMatchObject({ link: expect.stringContaining("/invitation/") })
      else await expect(asked).rejects.toMatchObject({ code: "not_authorized" })
    },
  )

  test("is written to the log with both ends, by whom", async () => {
    const member = await join("viewer")
    await changeRole(owner, { userId: idOf(member), role: "agent" })
    const event = await system().event.findFirst({
      where: { accountId: account.account.id, type: "member.role_changed" },
    })
    expect(event).toMatchObject({
      actorId: idOf(owner),
      subject: { userId: idOf(member), from: "viewer", to: "agent" },
    })
  })

  test("counts from the next request on", async () => {
    const member = await join("viewer")
    const session = await startSession(idOf(member), "agency.localhost")
    await changeRole(owner, { userId: idOf(member), role: "agent" })
    expect((await findSession(session, "agency.localhost", agency.account.id))?.role).toBe("agent")
    await removeMember(owner, { userId: idOf(member) })
    expect(await findSession(session, "agency.localhost", agency.account.id)).toBeNull()
  })
})

describe("the only owner", () => {
  const last = { code: "conflict", message: expect.stringContaining("only owner") }

  test("neither leaves, nor is removed, nor becomes anything else", async () => {
    const userId = idOf(owner)
    await expect(leaveAccount(owner, {})).rejects.toMatchObject(last)
    await expect(removeMember(account, { userId })).rejects.toMatchObject(last)
    await expect(changeRole(owner, { userId, role: "admin" })).rejects.toMatchObject(last)
    expect(await roleOf(owner)).toBe("owner")
  })

  test("is left of two who take each other's role at the same moment, in any of twenty rounds", async () => {
    for (let round = 0; round < 20; round++) {
      const second = await join("owner")
      const answers = await Promise.all([
        give(owner, second, "admin"),
        end(second, owner),
        codeOf(() => leaveAccount(owner, {})),
      ])
      const owners = await system().membership.count({
        where: { accountId: account.account.id, role: "owner" },
      })
      expect(owners, answers.join()).toBe(1)
      const left = await system().membership.findFirstOrThrow({
        where: { accountId: account.account.id, role: "owner" },
      })
      if (left.userId === idOf(second)) owner = second
    }
  })

  test("may leave once there is another", async () => {
    await join("owner")
    await leaveAccount(owner, {})
    expect((await listPeople(account, {})).people.some(({ id }) => id === idOf(owner))).toBe(false)
  })
})

test("whoever is no member here is not found, in another account of the same agency too", async () => {
  const stranger = await join("viewer", await makeSibling(agency.account.id))
  expect(await give(owner, stranger, "admin")).toBe("not_found")
  expect(await end(owner, stranger)).toBe("not_found")
  await expect(changeRole(owner, { userId: "nobody", role: "admin" })).rejects.toMatchObject({
    code: "not_found",
  })
  // An agency's person at work in the account is no member of it.
  await expect(
    leaveAccount({ ...account, principal: { ...stranger.principal, actingFor: agency.account.id } }, {}),
  ).rejects.toMatchObject({ code: "not_found" })
})

test("an admin gets hold of no owner's invitation", async () => {
  const admin = await join("admin")
  const { id } = await inviteToClient(agency, account.account.id, { email: `${newId()}@example.com` })
  await expect(renewInvitation(admin, { id })).rejects.toMatchObject({ code: "not_authorized" })
  const stored = await system().invitation.findFirstOrThrow({ where: { id } })
  expect(stored.createdAt.getTime()).toBeLessThanOrEqual(stored.expiresAt.getTime())
  expect(await renewInvitation(owner, { id })).toMatchObject({ id })
})

test("a demo's people stay as they are", async () => {
  const demo = { ...owner, account: { ...owner.account, isDemo: true } }
  expect(await give(demo, owner, "viewer")).toBe("conflict")
})
