import { describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  cancelAtStripe,
  connectStripe,
  getOwnCharging,
  openPortal,
  saveBilling,
  setExempt,
  settleClient,
  settleDue,
  startCheckout,
} from "#lib/domain/billing/billing.ts"
import { assignPlan, deleteClient } from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { makeAgency } from "#tests/support/api.ts"
import { startEngine } from "#tests/support/engine.ts"
import { useStripe } from "./connected.ts"
import { bookOf, pass } from "./selling.ts"

await useDatabase()
const { stripe, makeConnected, makePaying, pay, work, deliver, atStripe } = await useStripe()
await startEngine()

const statusOf = async (id: string) => (await loadFacts(id)).status

describe("a client of an agency that is connected", () => {
  test("pays on Stripe's page, and has what it pays for", async () => {
    const { agency, client, clientId, max, account } = await makeConnected()
    const back = await pay(client, max)
    expect(back).toMatch(/\/settings\/plan\?paid=cs_/)
    await deliver()
    expect((await bookOf(agency, clientId)).subscription).toMatchObject({
      planName: "Max",
      price: 9000,
      status: "active",
    })
    expect((await loadFacts(clientId)).planName).toBe("Max")
    expect(atStripe(account)).toHaveLength(1)
    expect((await openPortal(client, {})).url).toContain(stripe.url)
    // Stripe writes the invoices.
    expect((await bookOf(agency, clientId)).invoices).toEqual([])
  })

  test("that was never charged, on a free plan, pays for one with a price", async () => {
    const { agency, free, max } = await makeConnected()
    const other = await makeSibling(agency.account.id)
    const clientId = other.account.id
    await assignPlan(agency, { clientId, planId: free })
    await settleClient(agency, { id: clientId })
    expect(await getOwnCharging(other, {})).toMatchObject({ byCard: true, isPaying: false, payBy: null })
    await pay(other, max)
    await deliver()
    expect((await loadFacts(clientId)).planName).toBe("Max")
    expect(await getOwnCharging(other, {})).toMatchObject({ isPaying: true, payBy: null })
  })

  test("that pays already gets another plan at once, without another subscription", async () => {
    const { agency, client, clientId, max, account } = await makePaying()
    expect(await startCheckout(client, { planId: max })).toEqual({ url: null })
    expect((await bookOf(agency, clientId)).subscription).toMatchObject({ planName: "Max", price: 9000 })
    expect(atStripe(account)).toHaveLength(1)
  })

  test("that its agency gives another plan is charged for that one, and for none by a free one", async () => {
    const { agency, clientId, max, free, account } = await makePaying()
    await assignPlan(agency, { clientId, planId: max })
    await settleClient(agency, { id: clientId })
    // An event that was on its way does not undo it.
    await deliver()
    expect(atStripe(account)[0]?.items.data[0]?.price.unit_amount).toBe(9000)
    expect((await loadFacts(clientId)).planName).toBe("Max")
    await assignPlan(agency, { clientId, planId: free })
    await settleDue()
    await work()
    expect(atStripe(account)[0]?.status).toBe("canceled")
    expect(await statusOf(clientId)).toBe("active")
  })

  test("tries a plan without a card, and has the days of grace to pay", async () => {
    const { agency, client, clientId } = await makeConnected({ trialDays: 14 })
    expect((await bookOf(agency, clientId)).subscription).toMatchObject({ status: "trialing" })
    expect((await getOwnCharging(client, {})).payBy).toBeNull()
    await pass(clientId, 33)
    await settleDue()
    expect(await statusOf(clientId)).toBe("active")
    const payBy = (await getOwnCharging(client, {})).payBy?.getTime() ?? 0
    expect(Math.round((payBy - Date.now()) / 86_400_000)).toBeGreaterThanOrEqual(3)
    await pass(clientId, 40)
    await settleDue()
    expect(await statusOf(clientId)).toBe("unpaid")
  })

  test("goes on with the trial that it has here when it pays early", async () => {
    const { agency, client, clientId, pro, account } = await makeConnected({ trialDays: 14 })
    const { subscription } = await bookOf(agency, clientId)
    await pay(client, pro)
    expect(atStripe(account)[0]?.trial_end).toBe(Math.floor((subscription?.periodEnd.getTime() ?? 0) / 1000))
  })

  test("is paused when Stripe cannot collect for longer than the days of grace, and goes on once it has", async () => {
    const { account, clientId, subscription } = await makePaying()
    stripe.change(account, subscription, { status: "past_due" })
    await deliver()
    expect(await statusOf(clientId)).toBe("active")
    await system().subscription.updateMany({
      where: { clientId },
      data: { pastDueAt: new Date(Date.now() - 8 * 86_400_000) },
    })
    await settleDue()
    expect(await statusOf(clientId)).toBe("unpaid")
    stripe.change(account, subscription, { status: "active" })
    await deliver()
    expect(await statusOf(clientId)).toBe("active")
  })
})

describe("what is paid for at Stripe", () => {
  test("ends with the client, and where it is charged no more; another way of charging waits for that", async () => {
    const { agency, account, clientId } = await makePaying()
    await expect(saveBilling(agency, { mode: "manual" })).rejects.toMatchObject({ code: "conflict" })
    await setExempt(agency, { clientId, isExempt: true })
    await work()
    expect(atStripe(account).map(({ status }) => status)).toEqual(["canceled"])
    await saveBilling(agency, { mode: "manual" })
    const other = await makePaying()
    await deleteClient(other.agency, { id: other.clientId })
    stripe.state.fails = true
    await expect(work()).rejects.toMatchObject({ code: "upstream" })
    stripe.state.fails = false
    await cancelAtStripe(other.agency, { externalId: other.subscription.id })
    await cancelAtStripe(other.agency, { externalId: "sub_of_nobody" })
    expect(atStripe(other.account).map(({ status }) => status)).toEqual(["canceled"])
  })

  test("is one subscription, also of somebody who pays on two pages at once", async () => {
    const { agency, client, clientId, pro, max, account } = await makeConnected()
    const [first, second] = [
      await startCheckout(client, { planId: pro }),
      await startCheckout(client, { planId: max }),
    ]
    for (const { url } of [first, second]) await fetch(url ?? "", { method: "POST", redirect: "manual" })
    await deliver()
    expect(
      atStripe(account)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(["active", "canceled"])
    const running = atStripe(account).find(({ status }) => status === "active")
    expect((await bookOf(agency, clientId)).subscription?.price).toBe(
      running?.items.data[0]?.price.unit_amount,
    )
  })

  test("is paid for by the client's owners, of plans that are offered, where the agency takes cards", async () => {
    const { agency, client, max, free } = await makeConnected()
    const refused = (ctx: Context, planId: string) =>
      expect((async () => startCheckout(ctx, { planId }))()).rejects
    const editor = { ...client, principal: { ...client.principal, permissions: permissionsOf("editor") } }
    await refused(editor, max).toMatchObject({ code: "not_authorized" })
    await refused(agency, max).toMatchObject({ code: "not_authorized" })
    await refused(client, free).toMatchObject({ code: "unprocessable" })
    await refused(client, (await makeConnected()).max).toMatchObject({ code: "not_found" })
    await expect(openPortal(client, {})).rejects.toMatchObject({ code: "not_found" })
    await saveBilling(agency, { mode: "manual" })
    await refused(client, max).toMatchObject({ code: "unprocessable" })
    stripe.state.fails = true
    await expect(connectStripe((await makeAgency()).ctx, {})).rejects.toMatchObject({ code: "upstream" })
  })
})
