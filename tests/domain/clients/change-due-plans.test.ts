import { expect, test, vi } from "vitest"
import { system } from "#lib/db/system.ts"
import { listAuditEntries } from "#lib/domain/audit/audit.ts"
import { assignPlan, changeDuePlans, deleteClient, pageOfClients } from "#lib/domain/clients/clients.ts"
import { createPlan } from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

vi.setConfig({ testTimeout: 60_000 })
await useDatabase()
const database = await faultyDatabase()

/** An agency with a client whose plan changes; `due`: whether its time has come. */
async function planned(due = true) {
  const agency = (await makeAgency()).ctx
  const client = await makeSibling(agency.account.id)
  const clientId = client.account.id
  const { id: planId } = await createPlan(agency, { name: "Small" })
  await assignPlan(agency, { clientId, planId, when: "end-of-period" })
  const data = { planChangesAt: new Date(Date.now() - 1000) }
  if (due) await system().account.update({ where: { id: clientId }, data })
  const shown = async () => (await pageOfClients(agency, { id: clientId })).clients[0]
  const told = async () => {
    const entries = [
      ...(await listAuditEntries(agency, { filter: {} })),
      ...(await listAuditEntries(client, { filter: {} })),
    ]
    return entries.filter(({ action }) => action.endsWith(".plan_changed"))
  }
  return { agency, clientId, shown, told }
}

test("a change that is due happens once, however many sweeps run, and is told", async () => {
  const { shown, told } = await planned()
  const changed = await Promise.all(Array.from({ length: 8 }, () => changeDuePlans()))
  expect(changed.reduce((sum, n) => sum + n)).toBe(1)
  expect(await shown()).toMatchObject({ planName: "Small", nextPlan: null })
  expect(await told()).toMatchObject([
    { action: "client.plan_changed", subject: { from: "Standard", to: "Small" }, actor: { kind: "system" } },
    { action: "account.plan_changed", name: "Small" },
  ])
  expect(await changeDuePlans()).toBe(0)
})

test("a change whose time has not come waits", async () => {
  const { shown } = await planned(false)
  expect(await changeDuePlans()).toBe(0)
  expect(await shown()).toMatchObject({ planName: "Standard", nextPlan: { name: "Small" } })
})

test("a deleted client changes no plan any more", async () => {
  const { agency, clientId } = await planned()
  await deleteClient(agency, { id: clientId })
  expect(await changeDuePlans()).toBe(0)
})

const STEPS = [/^with due as/, /insert into "Event"/, /insert into "AuditEntry"/, /^commit/i]

test.each(STEPS.flatMap((match) => [undefined, "57P01"].map((code) => [match, code] as const)))(
  "a process that dies at %s (%s) leaves it to the next sweep, which does it once",
  async (match, code) => {
    const { shown, told } = await planned()
    const fault = database.fail({ match, ...(code && { code }) })
    await changeDuePlans().catch(() => {})
    expect(fault.happened).toBe(true)
    // Connections that are cut may be met once more.
    const again = () => changeDuePlans().then(() => "done", String)
    await expect.poll(again).toBe("done")
    expect(await shown()).toMatchObject({ planName: "Small", nextPlan: null })
    expect(await told()).toHaveLength(2)
  },
)

test("one whose answer to the commit was lost is not done again", async () => {
  const { shown, told } = await planned()
  const fault = database.fail({ match: /^commit/i, when: "after" })
  await changeDuePlans().catch(() => {})
  expect(fault.happened).toBe(true)
  expect(await changeDuePlans()).toBe(0)
  expect(await shown()).toMatchObject({ planName: "Small", nextPlan: null })
  expect(await told()).toHaveLength(2)
})

test("one that fails holds up no other", async () => {
  const [first, second] = [await planned(), await planned()]
  const fault = database.fail({ match: /^with due as/, code: "53100" })
  await expect(changeDuePlans()).rejects.toThrow()
  expect(fault.happened).toBe(true)
  const names = [(await first.shown())?.planName, (await second.shown())?.planName]
  expect(names.sort()).toEqual(["Small", "Standard"])
  expect(await changeDuePlans()).toBe(1)
})
