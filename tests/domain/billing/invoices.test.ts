import { beforeEach, describe, expect, test } from "vitest"
import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { sqlTransaction, transaction } from "#lib/db/transaction.ts"
import { listAuditEntries } from "#lib/domain/audit/audit.ts"
import {
  billingSums,
  getBilling,
  getInvoice,
  getOwnInvoice,
  getOwnSubscription,
  getSubscription,
  moveDueDate,
  pageOfInvoices,
  pageOfOwnInvoices,
  saveBilling,
  setExempt,
  setInvoicePaid,
  settleClient,
  voidInvoice,
} from "#lib/domain/billing/billing.ts"
import { deleteClient } from "#lib/domain/clients/clients.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeSibling } from "#tests/support/account.ts"
import { bookOf, makeSelling } from "./selling.ts"

await useDatabase()

let selling: Awaited<ReturnType<typeof makeSelling>>
let id: string
beforeEach(async () => {
  selling = await makeSelling()
  const { invoices } = await settleClient(selling.agency, { id: selling.clientId })
  id = invoices[0] ?? ""
})

describe("an invoice", () => {
  test("says forever what it said on its date", async () => {
    const { agency, clientId } = selling
    await saveBilling(agency, { sellerName: "Another Ltd", taxRate: 0, paymentText: "IBAN" })
    const invoice = await getInvoice(agency, { id })
    expect(invoice).toMatchObject({
      number: "A-0001",
      lines: [{ kind: "plan", plan: "Pro", amount: 3000 }],
      net: 3000,
      tax: 600,
      total: 3600,
      taxRate: 2000,
      seller: { name: "Acme Ltd", paymentText: "" },
      buyer: { name: "Client" },
      clientId,
    })
    expect(invoice.dueAt.getTime() - invoice.issuedAt.getTime()).toBe(14 * 86_400_000)
  })

  test("outlives its client", async () => {
    await deleteClient(selling.agency, { id: selling.clientId })
    expect(await getInvoice(selling.agency, { id })).toMatchObject({ state: "open" })
    await setInvoicePaid(selling.agency, { id, isPaid: true })
    expect(await getInvoice(selling.agency, { id })).toMatchObject({ state: "paid" })
  })

  test("is paid, open again, or void, and the log tells it", async () => {
    const { agency } = selling
    await setInvoicePaid(agency, { id, isPaid: true })
    await setInvoicePaid(agency, { id, isPaid: true })
    await expect(voidInvoice(agency, { id })).rejects.toMatchObject({ code: "conflict" })
    await expect(moveDueDate(agency, { id, dueAt: new Date() })).rejects.toMatchObject({ code: "conflict" })
    await setInvoicePaid(agency, { id, isPaid: false })
    await expect(moveDueDate(agency, { id, dueAt: new Date(0) })).rejects.toMatchObject({
      code: "invalid_input",
    })
    await voidInvoice(agency, { id })
    for (const refused of [
      () => setInvoicePaid(agency, { id, isPaid: true }),
      () => voidInvoice(agency, { id }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "conflict" })
    const told = (await listAuditEntries(agency, { filter: {} })).map(({ action }) => action)
    expect(told.filter((action) => action.startsWith("invoice.")).reverse()).toEqual([
      ...["invoice.issued", "invoice.paid", "invoice.reopened", "invoice.voided"],
    ])
  })

  test("is found by state and client, and summed by currency", async () => {
    const { agency, clientId } = selling
    const found = async (filter: Parameters<typeof pageOfInvoices>[1]) =>
      (await pageOfInvoices(agency, filter)).total
    expect(await Promise.all([found({}), found({ state: "open" }), found({ state: "overdue" })])).toEqual([
      ...[1, 1, 0],
    ])
    expect(await Promise.all([found({ clientId }), found({ clientId: newId() })])).toEqual([1, 0])
    expect(await billingSums(agency, {})).toEqual([
      { currency: "EUR", open: 3600, overdue: 0, paidThisMonth: 0, monthly: 3000 },
    ])
    await setInvoicePaid(agency, { id, isPaid: true })
    expect(await billingSums(agency, {})).toMatchObject([{ open: 0, paidThisMonth: 3600 }])
  })
})

describe("a client", () => {
  test("reads its own invoices and subscription, and nobody else's", async () => {
    const { client } = selling
    expect(await getOwnSubscription(client, {})).toMatchObject({ planName: "Pro", price: 3000 })
    expect((await pageOfOwnInvoices(client, {})).invoices).toMatchObject([{ id, total: 3600 }])
    expect(await getOwnInvoice(client, { id })).toMatchObject({ number: "A-0001" })
    const sibling = await makeSibling(selling.agency.account.id)
    for (const other of [sibling, (await makeSelling()).client]) {
      expect(await pageOfOwnInvoices(other, {})).toEqual({ invoices: [], total: 0 })
      expect(await getOwnSubscription(other, {})).toBeNull()
      await expect(getOwnInvoice(other, { id })).rejects.toMatchObject({ code: "not_found" })
    }
  })

  test("is shown neither by the database, and can change nothing", async () => {
    const sibling = await makeSibling(selling.agency.account.id)
    const seen = (ctx: Context) =>
      sqlTransaction(ctx, (sql) =>
        sql.query({
          text: `select (select count(*)::int from "Invoice") + (select count(*)::int from "Subscription") as n`,
        }),
      ).then(({ rows }) => (rows[0] as { n: number }).n)
    expect(await Promise.all([selling.client, sibling, selling.agency].map(seen))).toEqual([2, 0, 2])
    const change = (text: string) =>
      sqlTransaction(selling.client, (sql) => sql.query({ text })).then(({ rowCount }) => rowCount)
    expect(await change(`update "Invoice" set status = 'paid', "paidAt" = now()`)).toBe(0)
    expect(await change(`delete from "Subscription"`)).toBe(0)
    for (const refused of [
      () => getBilling(selling.client, {}),
      () => pageOfInvoices(selling.client, {}),
      () => getInvoice(selling.client, { id }),
      () => billingSums(selling.client, {}),
      () => saveBilling(selling.client, { mode: "off" }),
      () => settleClient(selling.client, { id: selling.clientId }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not_authorized" })
  })
})

describe("an agency", () => {
  test("reaches no invoice and no client of another", async () => {
    const other = await makeSelling()
    const { agency } = other
    expect((await pageOfInvoices(agency, {})).total).toBe(0)
    for (const refused of [
      () => getInvoice(agency, { id }),
      () => setInvoicePaid(agency, { id, isPaid: true }),
      () => voidInvoice(agency, { id }),
      () => moveDueDate(agency, { id, dueAt: new Date() }),
      () => setExempt(agency, { clientId: selling.clientId, isExempt: true }),
      () => getInvoice(agency, { id: "no-id" }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not_found" })
    expect(await getSubscription(agency, { clientId: selling.clientId })).toBeNull()
    expect(await settleClient(agency, { id: selling.clientId })).toEqual({ invoices: [] })
    expect((await bookOf(selling.agency, selling.clientId)).invoices).toMatchObject([{ state: "open" }])
  })

  test("says who sells before it charges, and is held to what makes sense", async () => {
    const { agency } = selling
    await saveBilling(agency, { mode: "off" })
    for (const settings of [
      { mode: "manual", sellerName: " " },
      { taxRate: -1 },
      { taxRate: 10_001 },
      { taxRate: 19.5 },
      { dueDays: 366 },
      { paymentText: "x".repeat(2001) },
      { nextNumber: 7 },
    ])
      await expect((async () => saveBilling(agency, settings as never))()).rejects.toMatchObject({
        code: "invalid_input",
      })
    expect(await getBilling(agency, {})).toMatchObject({ mode: "off", sellerName: "Acme Ltd", nextNumber: 2 })
  })

  test("is asked for its permission", async () => {
    const { agency } = selling
    const viewer = { ...agency, principal: { ...agency.principal, permissions: permissionsOf("viewer") } }
    for (const refused of [
      async () => saveBilling(viewer, { mode: "off" }),
      async () => setInvoicePaid(viewer, { id, isPaid: true }),
      async () => setExempt(viewer, { clientId: selling.clientId, isExempt: true }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not_authorized" })
    expect(await transaction(agency, ({ db }) => db.invoice.count({ where: { status: "open" } }))).toBe(1)
  })
})
