import { describe, expect, test } from "vitest"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  moveDueDate,
  saveBilling,
  setExempt,
  setInvoicePaid,
  settleClient,
  settleDue,
  voidInvoice,
} from "#lib/domain/billing/billing.ts"
import { assignPlan, setClientStatus } from "#lib/domain/clients/clients.ts"
import { createPlan, updatePlan } from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"
import { bookOf, makeSelling, pass, payAll } from "./selling.ts"

await useDatabase()
const database = await faultyDatabase()

const statusOf = async (id: string) => (await loadFacts(id)).status

describe("a client on a plan with a price", () => {
  test("gets a subscription and its first invoice from the sweep, once", async () => {
    const { agency, clientId } = await makeSelling()
    await settleDue()
    await settleDue()
    await settleClient(agency, { id: clientId })
    const { subscription, invoices } = await bookOf(agency, clientId)
    expect(subscription).toMatchObject({ planName: "Pro", price: 3000, status: "active", isExempt: false })
    expect(invoices).toMatchObject([{ number: "A-0001", total: 3600, state: "open", clientName: "Client" }])
  })

  test("is charged once per period by however many processes", async () => {
    const { agency, clientId } = await makeSelling()
    const all = () => Promise.all(Array.from({ length: 20 }, () => settleClient(agency, { id: clientId })))
    await all()
    await payAll(agency, clientId)
    await pass(clientId, 70)
    await all()
    expect((await bookOf(agency, clientId)).invoices.map(({ number }) => number)).toEqual([
      "A-0001",
      "A-0002",
      "A-0003",
    ])
  })

  test.each(['insert into "public"."Invoice"', 'insert into "public"."Event"', "livery_enqueue", "commit"])(
    "is charged as once where %s fails the first time, and its numbers have no gap",
    async (text) => {
      const { agency, clientId } = await makeSelling()
      const fault = database.fail({ match: new RegExp(text.replaceAll(".", "\\."), "i"), code: "40001" })
      await expect(settleClient(agency, { id: clientId })).rejects.toBeDefined()
      expect(fault.happened).toBe(true)
      expect(await bookOf(agency, clientId)).toEqual({ subscription: null, invoices: [] })
      await settleClient(agency, { id: clientId })
      expect((await bookOf(agency, clientId)).invoices.map(({ number }) => number)).toEqual(["A-0001"])
    },
  )

  test("that gets another plan is charged for it, less what is left", async () => {
    const { agency, clientId, max } = await makeSelling()
    await settleDue()
    await assignPlan(agency, { clientId, planId: max })
    await settleDue()
    const { subscription, invoices } = await bookOf(agency, clientId)
    expect(subscription).toMatchObject({ planName: "Max", price: 9000 })
    // Nearly the whole 30.00 is credited, by the millisecond.
    expect(invoices[1]?.total).toBeGreaterThanOrEqual(7200)
    expect(invoices[1]?.total).toBeLessThan(7210)
  })

  test("that was to get another plan by now is charged for that one", async () => {
    const { agency, clientId, max } = await makeSelling()
    await settleDue()
    await payAll(agency, clientId)
    const { at } = await assignPlan(agency, { clientId, planId: max, when: "end-of-period" })
    expect(at).toEqual((await bookOf(agency, clientId)).subscription?.periodEnd)
    await pass(clientId, 32)
    await system().account.update({ where: { id: clientId }, data: { planChangesAt: new Date(0) } })
    await settleClient(agency, { id: clientId })
    expect((await bookOf(agency, clientId)).invoices.map(({ total }) => total)).toEqual([3600, 10_800])
  })

  test("is charged the price that holds when a period begins", async () => {
    const { agency, clientId, pro } = await makeSelling()
    await settleDue()
    await updatePlan(agency, { id: pro, settings: { price: 4000 } })
    await settleDue()
    expect((await bookOf(agency, clientId)).invoices).toHaveLength(1)
    await payAll(agency, clientId)
    await pass(clientId, 32)
    await settleDue()
    expect((await bookOf(agency, clientId)).invoices.map(({ total }) => total)).toEqual([3600, 4800])
  })
})

describe("a client that does not pay", () => {
  test("is paused when the days of grace are over, and goes on as soon as it has paid", async () => {
    const { agency, clientId } = await makeSelling()
    await settleDue()
    await pass(clientId, 15)
    await settleDue()
    const [invoice] = (await bookOf(agency, clientId)).invoices
    expect(invoice).toMatchObject({ state: "overdue" })
    expect(await statusOf(clientId)).toBe("active")
    await pass(clientId, 7)
    await settleDue()
    expect(await statusOf(clientId)).toBe("unpaid")
    // Nothing is charged for the time in which it is paused.
    await pass(clientId, 60)
    await settleDue()
    expect((await bookOf(agency, clientId)).invoices).toHaveLength(1)
    await setInvoicePaid(agency, { id: invoice?.id ?? "", isPaid: true })
    expect(await statusOf(clientId)).toBe("active")
    const { subscription, invoices } = await bookOf(agency, clientId)
    expect(invoices.map(({ state }) => state)).toEqual(["paid", "open"])
    expect(subscription?.periodEnd.getTime()).toBeGreaterThan(Date.now())
  })

  test("goes on with more time, and when the invoice is voided or it is charged no more", async () => {
    const { agency, clientId } = await makeSelling()
    await settleDue()
    await pass(clientId, 25)
    await settleDue()
    const id = (await bookOf(agency, clientId)).invoices[0]?.id ?? ""
    expect(await statusOf(clientId)).toBe("unpaid")
    await moveDueDate(agency, { id, dueAt: new Date(Date.now() + 86_400_000) })
    expect(await statusOf(clientId)).toBe("active")
    await moveDueDate(agency, { id, dueAt: new Date(Date.now() - 8 * 86_400_000) })
    expect(await statusOf(clientId)).toBe("unpaid")
    await setExempt(agency, { clientId, isExempt: true })
    expect(await statusOf(clientId)).toBe("active")
    await setExempt(agency, { clientId, isExempt: false })
    expect(await statusOf(clientId)).toBe("unpaid")
    await voidInvoice(agency, { id })
    expect(await statusOf(clientId)).toBe("active")
  })

  test("is charged nothing new while it is paused, whatever it was on before", async () => {
    const { agency, clientId, pro } = await makeSelling()
    await settleDue()
    const free = (await createPlan(agency, { name: "Free" })).id
    await assignPlan(agency, { clientId, planId: free })
    await settleDue()
    expect((await bookOf(agency, clientId)).subscription).toMatchObject({ status: "canceled" })
    await setClientStatus(agency, { id: clientId, status: "suspended" })
    for (const planId of [free, pro]) {
      await assignPlan(agency, { clientId, planId })
      expect(await settleClient(agency, { id: clientId })).toEqual({ invoices: [] })
    }
    await setClientStatus(agency, { id: clientId, status: "active" })
    expect((await settleClient(agency, { id: clientId })).invoices).toHaveLength(1)
  })

  test("stays suspended where its agency has suspended it", async () => {
    const { agency, clientId } = await makeSelling()
    await settleDue()
    await setClientStatus(agency, { id: clientId, status: "suspended" })
    await pass(clientId, 100)
    await settleDue()
    await settleDue()
    expect(await statusOf(clientId)).toBe("suspended")
    expect((await bookOf(agency, clientId)).invoices).toHaveLength(1)
  })
})

describe("an agency", () => {
  test("that charges elsewhere, or nobody, writes no invoices", async () => {
    const { agency, clientId } = await makeSelling()
    await saveBilling(agency, { mode: "off" })
    await settleDue()
    expect(await bookOf(agency, clientId)).toEqual({ subscription: null, invoices: [] })
  })

  test("charges nothing for the months in which it charged nobody", async () => {
    const { agency, clientId } = await makeSelling()
    await settleDue()
    await payAll(agency, clientId)
    await saveBilling(agency, { mode: "off" })
    await pass(clientId, 100)
    await settleDue()
    await saveBilling(agency, { mode: "manual" })
    await settleDue()
    expect((await bookOf(agency, clientId)).invoices).toHaveLength(2)
  })

  test("lets a client go without being charged, from the start as well", async () => {
    const { agency, pro } = await makeSelling()
    const friend = await makeSibling(agency.account.id)
    const clientId = friend.account.id
    await assignPlan(agency, { clientId, planId: pro })
    await setExempt(agency, { clientId, isExempt: true })
    await settleDue()
    expect((await bookOf(agency, clientId)).invoices).toEqual([])
    await setExempt(agency, { clientId, isExempt: false })
    expect((await bookOf(agency, clientId)).invoices).toHaveLength(1)
  })
})
