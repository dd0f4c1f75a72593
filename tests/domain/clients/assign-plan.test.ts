import { beforeEach, describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { transaction } from "#lib/db/transaction.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { listAuditEntries } from "#lib/domain/audit/audit.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  assignPlan,
  cancelPlanChange,
  createClient,
  pageOfClients,
  updateClient,
  whatExceeds,
} from "#lib/domain/clients/clients.ts"
import { archivePlan, createPlan, deletePlan, listPlans } from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"

await useDatabase()

let agency: Context
let client: Context
let small: string
beforeEach(async () => {
  agency = (await makeAgency()).ctx
  client = await makeSibling(agency.account.id)
  small = (await createPlan(agency, { name: "Small", limits: { bots: 1, messages: 10 } })).id
})
const clientId = () => client.account.id
const shown = async () => (await pageOfClients(agency, { id: clientId() })).clients[0]
const actions = async (ctx: Context) =>
  (await listAuditEntries(ctx, { filter: {} })).map(({ action }) => action)

describe("another plan at once", () => {
  test("binds from then on, deletes nothing, and both logs tell it", async () => {
    for (const name of ["One", "Two"]) await createBot(client, { name })
    await assignPlan(agency, { clientId: clientId(), planId: small })
    expect(await shown()).toMatchObject({ planId: small, planName: "Small", used: { bots: 2 } })
    const now = { ...client, account: await loadFacts(clientId()) }
    expect(now.account).toMatchObject({ planName: "Small", limits: { bots: 1 } })
    await expect(createBot(now, { name: "Three" })).rejects.toMatchObject({ code: "limit_reached" })
    expect(await transaction(now, ({ db }) => db.bot.count())).toBe(2)
    const [entry] = await listAuditEntries(agency, { filter: {} })
    expect(entry).toMatchObject({
      action: "client.plan_changed",
      name: "Client",
      subject: { clientId: clientId(), planId: small, from: "Standard", to: "Small" },
    })
    const [told] = await listAuditEntries(client, { filter: {} })
    expect(told).toMatchObject({ action: "account.plan_changed", name: "Small", actor: { by: "agency" } })
    // The same again changes and tells nothing.
    await assignPlan(agency, { clientId: clientId(), planId: small })
    expect((await actions(agency)).filter((action) => action === "client.plan_changed")).toHaveLength(1)
  })

  test("is given to 50 clients in parallel, and by 50 callers to one", async () => {
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, n) => createClient(agency, { name: `Client ${n}` })),
    )
    await Promise.all(clients.map(({ id }) => assignPlan(agency, { clientId: id, planId: small })))
    expect((await listPlans(agency, {})).find(({ id }) => id === small)?.clients).toBe(50)
    await Promise.all(
      Array.from({ length: 50 }, () => assignPlan(agency, { clientId: clientId(), planId: small })),
    )
    const told = (await listAuditEntries(agency, { filter: {}, take: 500 })).filter(
      ({ action, subject }) => action === "client.plan_changed" && subject.clientId === clientId(),
    )
    expect(told).toHaveLength(1)
  })

  test("never leaves a client on a plan that was archived or deleted at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await createPlan(agency, { name: `Fleeting ${round}` })
      const end = round % 2 ? archivePlan : deletePlan
      const [given, ended] = await Promise.allSettled([
        assignPlan(agency, { clientId: clientId(), planId: id }),
        end(agency, { id }),
      ])
      const worn = (await shown())?.planId === id
      expect(worn, given.status).toBe(given.status === "fulfilled")
      if (worn) expect(end === archivePlan || ended.status === "rejected").toBe(true)
    }
  })
})

describe("another plan at the end of the period", () => {
  test("is planned for the first of the next UTC month, shown, and can be dropped", async () => {
    const { at } = await assignPlan(agency, { clientId: clientId(), planId: small, when: "end-of-period" })
    const now = new Date()
    expect(at).toEqual(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)))
    expect(await shown()).toMatchObject({ planName: "Standard", nextPlan: { id: small, name: "Small", at } })
    expect((await listPlans(agency, {})).find(({ id }) => id === small)).toMatchObject({
      clients: 0,
      clientsToCome: 1,
    })
    await expect(deletePlan(agency, { id: small })).rejects.toMatchObject({ details: { reason: "worn" } })
    await cancelPlanChange(agency, { clientId: clientId() })
    expect(await shown()).toMatchObject({ planName: "Standard", nextPlan: null })
    await cancelPlanChange(agency, { clientId: clientId() })
    expect((await actions(agency)).slice(0, 2)).toEqual(["client.plan_kept", "client.plan_planned"])
  })

  test("is dropped by a change at once, also back to the plan that is worn", async () => {
    const standard = (await shown())?.planId ?? ""
    await assignPlan(agency, { clientId: clientId(), planId: small, when: "end-of-period" })
    await assignPlan(agency, { clientId: clientId(), planId: standard })
    expect(await shown()).toMatchObject({ planId: standard, nextPlan: null })
    await expect(
      assignPlan(agency, { clientId: clientId(), planId: standard, when: "end-of-period" }),
    ).rejects.toMatchObject({ code: "invalid_input" })
  })

  test("is never half there", async () => {
    const data = { nextPlanId: small }
    await expect(system().account.update({ where: { id: clientId() }, data })).rejects.toThrow(/check/i)
  })
})

test("is for the agency's own clients and plans, and for those who may", async () => {
  const other = (await makeAgency()).ctx
  const foreign = (await listPlans(other, {}))[0]?.id ?? ""
  const stranger = await makeSibling(other.account.id)
  for (const [who, what] of [
    [clientId(), foreign],
    [clientId(), "x"],
    [stranger.account.id, small],
    ["x", small],
  ] as const) {
    for (const when of ["now", "end-of-period"] as const)
      await expect(assignPlan(agency, { clientId: who, planId: what, when })).rejects.toMatchObject({
        code: "not_found",
      })
    await expect(whatExceeds(agency, { clientId: who, planId: what })).rejects.toMatchObject({
      code: "not_found",
    })
  }
  await expect(cancelPlanChange(agency, { clientId: stranger.account.id })).rejects.toMatchObject({
    code: "not_found",
  })
  const given = { clientId: clientId(), planId: small }
  const bound = { ...agency, principal: { ...agency.principal, permissions: permissionsOf("editor") } }
  await expect(assignPlan(bound, given)).rejects.toMatchObject({ code: "not_authorized" })
  await expect(assignPlan(client, given)).rejects.toMatchObject({ code: "not_authorized" })
  await expect(whatExceeds(client, given)).rejects.toMatchObject({ code: "not_authorized" })
  await expect(assignPlan(agency, { ...given, when: "never" as never })).rejects.toMatchObject({
    code: "invalid_input",
  })
  expect(await shown()).toMatchObject({ planName: "Standard", nextPlan: null })
})

describe("what another plan changes", () => {
  test("is told limit by limit, with what is used of it", async () => {
    for (const name of ["One", "Two"]) await createBot(client, { name })
    expect(await whatExceeds(agency, { clientId: clientId(), planId: small })).toEqual([
      { limit: "bots", used: 2, before: 100, after: 1, exceeds: true, isMonthly: false },
      { limit: "conversations", used: 0, before: 10_000, after: null, exceeds: false, isMonthly: true },
      { limit: "messages", used: 0, before: 100_000, after: 10, exceeds: false, isMonthly: true },
    ])
    // Limits of its own bind as before.
    await updateClient(agency, { id: clientId(), settings: { limits: { bots: 2 } } })
    const [bots] = await whatExceeds(agency, { clientId: clientId(), planId: small })
    expect(bots?.limit).not.toBe("bots")
  })
})
