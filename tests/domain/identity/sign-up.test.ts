import { beforeAll, expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { signUp } from "#lib/domain/identity/identity.ts"
import { createPlan } from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

const slug = () => `p${newId().slice(-12)}`
const password = "correct horse battery"
let partnerId: string

beforeAll(async () => {
  partnerId = (await createPartner({ name: "Northwind", slug: slug() })).id
})

test("a person gets a user, a customer account on the default plan and an owner membership", async () => {
  const { userId } = await signUp({
    partnerId,
    name: "Ada",
    company: "Engines",
    email: "Ada@Example.com",
    password,
  })
  const user = await system().user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { include: { account: { include: { plan: true } } } } },
  })
  expect(user).toMatchObject({ realmId: partnerId, email: "ada@example.com", name: "Ada" })
  expect(user.passwordHash).toMatch(/^\$argon2id\$/)
  expect(user.memberships).toHaveLength(1)
  const [membership] = user.memberships
  expect(membership).toMatchObject({
    role: "owner",
    account: { kind: "customer", parentId: partnerId, name: "Engines", plan: { isDefault: true } },
  })
  const events = await system().event.findMany({ where: { accountId: membership?.accountId ?? "" } })
  expect(events).toMatchObject([{ type: "account.created", actorId: userId, subject: { userId } }])
})

test("a person is put on the plan that was chosen, where it is offered", async () => {
  const agency = systemContext(await loadFacts(partnerId), makeLog(), "test")
  const { id: plan } = await createPlan(agency, { name: "Growth", isOffered: true })
  const { id: hidden } = await createPlan(agency, { name: "Hidden" })
  const given = { partnerId, name: "Ida", email: "ida@example.com", password }
  for (const wrong of [hidden, "Growth", "x", "00000000-0000-7000-8000-000000000009"])
    await expect(signUp({ ...given, plan: wrong }), wrong).rejects.toMatchObject({
      code: "invalid_input",
      details: { path: ["plan"], reason: "plan" },
    })
  const { userId } = await signUp({ ...given, plan })
  const membership = await system().membership.findFirstOrThrow({
    where: { userId },
    include: { account: { include: { plan: true } } },
  })
  expect(membership.account.plan).toMatchObject({ name: "Growth" })
})

test("50 at once are one person, one account and one membership, and all succeed", async () => {
  const input = { partnerId, name: "Grace", email: "grace@example.com", password }
  const found = await Promise.all(Array.from({ length: 50 }, () => signUp(input)))
  expect(new Set(found.map((one) => one.userId)).size).toBe(1)
  const { userId } = await signUp({ ...input, email: " GRACE@example.com " })
  expect(userId).toBe(found[0]?.userId)
  const users = await system().user.findMany({ where: { realmId: partnerId, email: "grace@example.com" } })
  const memberships = await system().membership.findMany({ where: { userId } })
  const accounts = await system().account.findMany({ where: { parentId: partnerId, name: "Grace" } })
  const events = await system().event.findMany({ where: { actorId: userId, type: "account.created" } })
  expect([users.length, memberships.length, accounts.length, events.length]).toEqual([1, 1, 1, 1])
})

test("a repeat with another password is refused and changes nothing", async () => {
  const input = { partnerId, name: "Joan", email: "joan@example.com", password }
  const { userId } = await signUp(input)
  const before = await system().user.findUniqueOrThrow({ where: { id: userId } })
  await expect(signUp({ ...input, password: "another long password" })).rejects.toMatchObject({
    code: "conflict",
  })
  expect(await system().user.findUniqueOrThrow({ where: { id: userId } })).toEqual(before)
})

test("the same address at two agencies is two people", async () => {
  const other = await createPartner({ name: "Southwind", slug: slug() })
  const input = { name: "Mary", email: "mary@example.com", password }
  const here = await signUp({ ...input, partnerId })
  const there = await signUp({ ...input, partnerId: other.id })
  expect(here.userId).not.toBe(there.userId)
})

test.each([
  [{ email: "not an address" }, ["email"]],
  [{ email: "eve@evil.test＠example.com" }, ["email"]],
  [{ password: "short" }, ["password"]],
  [{ password: "kim@example.com" }, ["password"]],
  [{ password: "password123" }, ["password"]],
  [{ name: "  " }, ["name"]],
  [{ name: "x".repeat(121) }, ["name"]],
])("refuses %j and names the field", async (wrong, path) => {
  const input = { partnerId, name: "Kim", email: "kim@example.com", password, ...wrong }
  await expect(signUp(input)).rejects.toMatchObject({ code: "invalid_input", details: { path } })
})

test("a suspended or unknown agency takes nobody, and a customer is no agency", async () => {
  const closed = await createPartner({ name: "Closed", slug: slug() })
  await system().account.update({ where: { id: closed.id }, data: { status: "suspended" } })
  const customer = await system().account.findFirstOrThrow({ where: { parentId: partnerId } })
  for (const id of [closed.id, customer.id, newId()])
    await expect(
      signUp({ partnerId: id, name: "Kim", email: "kim2@example.com", password }),
    ).rejects.toMatchObject({
      code: "not_authorized",
    })
  expect(await system().user.count({ where: { email: "kim2@example.com" } })).toBe(0)
})
