import { beforeAll, describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { sqlTransaction } from "#lib/db/transaction.ts"
import { createCustomer } from "#lib/domain/accounts/accounts.ts"
import { listAuditEntries } from "#lib/domain/audit/audit.ts"
import { assignPlan, createClient, deleteClient } from "#lib/domain/clients/clients.ts"
import {
  archivePlan,
  createPlan,
  deletePlan,
  findOfferedPlan,
  getOwnPlan,
  getPlan,
  listPlans,
  makeDefault,
  movePlan,
  offeredPlans,
  restorePlan,
  updatePlan,
} from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"

await useDatabase()

const PRO = {
  name: "Pro",
  price: 4900,
  currency: "EUR",
  interval: "month",
  trialDays: 14,
  limits: { bots: 5 },
} as const

let agency: Context
beforeAll(async () => {
  agency = (await makeAgency()).ctx
})
const names = async (ctx = agency) => (await listPlans(ctx, {})).map(({ name }) => name)
const own = async (name: string, ctx = agency) => {
  const plan = (await listPlans(ctx, {})).find((each) => each.name === name)
  if (!plan) throw new Error(`no plan ${name}`)
  return plan
}

describe("a plan", () => {
  test("is made with its price, changed in part, and the log says what changed", async () => {
    const { id } = await createPlan(agency, { ...PRO, description: " For shops " })
    expect(await getPlan(agency, { id })).toEqual({
      id,
      ...PRO,
      description: "For shops",
      isDefault: false,
      features: { models: null, madeBy: null },
      isOffered: false,
      archivedAt: null,
      clients: 0,
      clientsToCome: 0,
    })
    await updatePlan(agency, { id, settings: { price: 5900, isOffered: true, description: "" } })
    expect(await getPlan(agency, { id })).toMatchObject({
      price: 5900,
      isOffered: true,
      description: null,
      limits: { bots: 5 },
    })
    const [entry] = await listAuditEntries(agency, { filter: { topic: "plans" } })
    expect(entry).toMatchObject({
      action: "plan.updated",
      name: "Pro",
      subject: { planId: id, from: "price 49 EUR/month", to: "price 59 EUR/month" },
    })
    await updatePlan(agency, { id, settings: { isOffered: false } })
  })

  test.each([
    [{ name: "" }, "name"],
    [{ name: "X", price: -1 }, "price"],
    [{ name: "X", price: 1.5 }, "price"],
    [{ name: "X", currency: "XXX" }, "currency"],
    [{ name: "X", interval: "week" }, "interval"],
    [{ name: "X", trialDays: 366 }, "trialDays"],
    [{ name: "X", limits: { bots: -1 } }, "limits"],
    [{ name: "X", limits: { houses: 1 } }, "limits"],
  ])("with %j is refused", async (settings, field) => {
    const before = await names()
    const refused = await createPlan(agency, settings as never).catch((error) => error)
    expect(refused).toMatchObject({ code: "invalid_input" })
    expect(refused.details.path[0]).toBe(field)
    expect(await names()).toEqual(before)
  })

  test("has a name of its own, whatever its case", async () => {
    await expect(createPlan(agency, { name: "PRO" })).rejects.toMatchObject({ code: "conflict" })
    const { id } = await own("Standard")
    await expect(updatePlan(agency, { id, settings: { name: "pro" } })).rejects.toMatchObject({
      code: "conflict",
    })
    await updatePlan(agency, { id, settings: { name: "Standard" } })
    // Of two at the same moment one is refused.
    const both = await Promise.allSettled([1, 2].map(() => createPlan(agency, { name: "Twice" })))
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    await deletePlan(agency, { id: (await own("Twice")).id })
  })

  test("moves in the agency's order", async () => {
    await createPlan(agency, { name: "Large" })
    expect(await names()).toEqual(["Standard", "Pro", "Large"])
    await movePlan(agency, { id: (await own("Large")).id, to: 0 })
    expect(await names()).toEqual(["Large", "Standard", "Pro"])
    await movePlan(agency, { id: (await own("Large")).id, to: 99 })
    expect(await names()).toEqual(["Standard", "Pro", "Large"])
  })

  test("that is archived is not sold any more, and who wears it keeps it", async () => {
    const { id } = await own("Large")
    await updatePlan(agency, { id, settings: { isOffered: true } })
    const client = await createClient(agency, { name: "Kept", plan: "large" })
    await archivePlan(agency, { id })
    expect(await getPlan(agency, { id })).toMatchObject({ isOffered: false, clients: 1 })
    expect((await getPlan(agency, { id })).archivedAt).toBeInstanceOf(Date)
    await expect(createClient(agency, { plan: id })).rejects.toMatchObject({ code: "invalid_input" })
    await expect(assignPlan(agency, { clientId: client.id, planId: id })).rejects.toMatchObject({
      code: "conflict",
    })
    await expect(updatePlan(agency, { id, settings: { isOffered: true } })).rejects.toMatchObject({
      code: "conflict",
    })
    await expect(makeDefault(agency, { id })).rejects.toMatchObject({ code: "conflict" })
    await expect(deletePlan(agency, { id })).rejects.toMatchObject({ details: { reason: "worn" } })
    await restorePlan(agency, { id })
    expect(await getPlan(agency, { id })).toMatchObject({ archivedAt: null, isOffered: false })
    // A client that was deleted does not hold it, although its rows are still there.
    await deleteClient(agency, { id: client.id })
    await deletePlan(agency, { id })
    expect(await names()).toEqual(["Standard", "Pro"])
  })

  test("of all of them one is the default, however many choose at once", async () => {
    const plans = await listPlans(agency, {})
    for (let round = 0; round < 5; round++) {
      await Promise.all(plans.flatMap(({ id }) => [1, 2, 3].map(() => makeDefault(agency, { id }))))
      expect((await listPlans(agency, {})).filter(({ isDefault }) => isDefault)).toHaveLength(1)
    }
    await makeDefault(agency, { id: (await own("Standard")).id })
    const { id } = await own("Standard")
    await expect(archivePlan(agency, { id })).rejects.toMatchObject({ details: { reason: "default" } })
    await expect(deletePlan(agency, { id })).rejects.toMatchObject({ details: { reason: "default" } })
  })

  test("is held to its bounds by the database as well", async () => {
    const where = { accountId: agency.account.id, name: "Standard" }
    const write = (data: object) => system().plan.updateMany({ where, data })
    for (const data of [{ price: -1 }, { trialDays: 400 }, { currency: "eur" }, { archivedAt: new Date() }])
      await expect(write(data), JSON.stringify(data)).rejects.toThrow(/check/i)
    await expect(
      system().plan.create({ data: { accountId: agency.account.id, name: "Second", isDefault: true } }),
    ).rejects.toMatchObject({ code: "conflict" })
  })
})

const CALLS: [string, (ctx: Context, id: string) => Promise<unknown>][] = [
  ["getPlan", (ctx, id) => getPlan(ctx, { id })],
  ["updatePlan", (ctx, id) => updatePlan(ctx, { id, settings: { price: 1 } })],
  ["archivePlan", (ctx, id) => archivePlan(ctx, { id })],
  ["restorePlan", (ctx, id) => restorePlan(ctx, { id })],
  ["movePlan", (ctx, id) => movePlan(ctx, { id, to: 0 })],
  ["makeDefault", (ctx, id) => makeDefault(ctx, { id })],
  ["deletePlan", (ctx, id) => deletePlan(ctx, { id })],
]

describe.each(CALLS)("%s", (name, call) => {
  test("does not find what is another agency's, unknown or no id", async () => {
    const other = (await makeAgency()).ctx
    const theirs = await own("Standard", other)
    for (const id of [theirs.id, "00000000-0000-7000-8000-000000000009", "x", ""])
      await expect(call(agency, id), id).rejects.toMatchObject({ code: "not_found" })
    expect(await own("Standard", other)).toEqual(theirs)
  })

  test("is for an agency's people who may", async () => {
    const { id } = await own("Standard")
    const bound = { ...agency, principal: { ...agency.principal, permissions: permissionsOf("editor") } }
    if (name !== "getPlan") await expect(call(bound, id)).rejects.toMatchObject({ code: "not_authorized" })
    const client = await makeSibling(agency.account.id)
    await expect(call(client, id)).rejects.toMatchObject({ code: "not_authorized" })
  })
})

test("making and listing plans is for agencies alone", async () => {
  const client = await makeAccount()
  await expect(createPlan(client, { name: "Mine" })).rejects.toMatchObject({ code: "not_authorized" })
  await expect(listPlans(client, {})).rejects.toMatchObject({ code: "not_authorized" })
})

describe("what is offered", () => {
  test("is what an agency says, in its order, and nobody else's", async () => {
    const other = (await makeAgency()).ctx
    const { id } = await createPlan(other, { name: "Open", isOffered: true, price: 1000 })
    const hidden = await createPlan(other, { name: "Hidden" })
    const gone = await createPlan(other, { name: "Gone", isOffered: true })
    await archivePlan(other, { id: gone.id })
    expect((await offeredPlans(other.account.id)).map(({ name }) => name)).toEqual(["Open"])
    expect(await findOfferedPlan(other.account.id, id.toUpperCase())).toMatchObject({
      name: "Open",
      price: 1000,
    })
    for (const [at, asked] of [
      [other.account.id, hidden.id],
      [other.account.id, gone.id],
      [other.account.id, "x'"],
      [agency.account.id, id],
    ] as const)
      expect(await findOfferedPlan(at, asked)).toBeNull()
  })

  test("is read by a client beside the plan that it wears; row policies show it no other", async () => {
    const seller = (await makeAgency()).ctx
    await createPlan(seller, { name: "Open", isOffered: true })
    await createPlan(seller, { name: "Hidden" })
    const { id: next } = await createPlan(seller, { name: "Next" })
    const client = await makeSibling(seller.account.id)
    expect(await getOwnPlan(client, {})).toMatchObject({
      plan: { name: "Standard" },
      next: null,
      offered: [{ name: "Open" }],
    })
    const seen = async () =>
      (
        await sqlTransaction(client, (sql) =>
          sql.query<{ name: string }>({ text: 'select name from "Plan" order by name' }),
        )
      ).rows.map(({ name }) => name)
    expect(await seen()).toEqual(["Open", "Standard"])
    await assignPlan(seller, { clientId: client.account.id, planId: next, when: "end-of-period" })
    expect(await seen()).toEqual(["Next", "Open", "Standard"])
    expect((await getOwnPlan(client, {})).next).toMatchObject({ plan: { name: "Next" } })
    // It reads them, and changes none.
    const written = await sqlTransaction(client, (sql) => sql.query({ text: 'update "Plan" set price = 1' }))
    expect(written.rowCount).toBe(0)
    expect(await getOwnPlan(seller, {})).toMatchObject({ plan: null, offered: [] })
  })
})

test("a client that signs up wears the plan it named, or the default one", async () => {
  const seller = (await makeAgency()).ctx
  const { id } = await createPlan(seller, { name: "Named", isOffered: true })
  const made = await createCustomer({ partnerId: seller.account.id, name: "A", plan: id })
  const plain = await createCustomer({ partnerId: seller.account.id, name: "B" })
  const planOf = async (account: { id: string }) =>
    (await system().account.findUniqueOrThrow({ where: { id: account.id }, include: { plan: true } })).plan
      ?.name
  expect([await planOf(made), await planOf(plain)]).toEqual(["Named", "Standard"])
})
