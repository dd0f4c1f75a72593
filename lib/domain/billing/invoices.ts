import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { Invoice as Row } from "../../db/generated/client.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { invoiceOf, invoiceRowOf } from "./invoice-of.ts"
import { assertCharges } from "./profile.ts"
import { INVOICE_STATES, type Invoice, type InvoiceRow } from "./schema.ts"
import { settleClient } from "./settle-client.ts"

/** A page of the agency's invoices, newest first; `state` and `clientId` hold them to some, `before` to those older than one. */
export const pageOfInvoices = query({
  permission: "clients.read",
  input: z.strictObject({
    clientId: z.guid().optional(),
    state: z.enum(INVOICE_STATES).optional(),
    before: z.uuid().optional(),
    page: z.int().min(1).default(1),
    perPage: z.int().min(1).max(100).default(25),
  }),
  async run(
    ctx,
    { clientId, state, before, page, perPage },
  ): Promise<{ invoices: InvoiceRow[]; total: number }> {
    assertCharges(ctx)
    const now = new Date()
    const late = state === "overdue" ? { dueAt: { lt: now } } : { dueAt: { gte: now } }
    const where = {
      ...(clientId && { clientId }),
      ...(before && { id: { lt: before } }),
      ...(state === "open" || state === "overdue"
        ? { status: "open" as const, ...late }
        : state && { status: state }),
    }
    const order = { orderBy: { id: "desc" as const }, skip: (page - 1) * perPage, take: perPage }
    const rows = await ctx.db.invoice.findMany({ where, ...order })
    return {
      invoices: rows.map((row) => invoiceRowOf(row, now)),
      total: await ctx.db.invoice.count({ where }),
    }
  },
})

/** One of the agency's invoices. Throws `not_found`. */
export const getInvoice = query({
  permission: "clients.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Invoice> {
    assertCharges(ctx)
    const row = isId(id) ? await ctx.db.invoice.findFirst({ where: { id } }) : null
    if (!row) throw notFound("invoice")
    return invoiceOf(row)
  },
})

/** Notes that an invoice is paid, or that it is not after all; a client that was paused for it goes on at once. */
export const setInvoicePaid = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), isPaid: z.boolean() }),
  async run(ctx, { id, isPaid }): Promise<{ id: string }> {
    const stored = await lockInvoice(ctx, id)
    if (stored.status === (isPaid ? "paid" : "open")) return { id: stored.id }
    const data = isPaid
      ? { status: "paid" as const, paidAt: new Date() }
      : { status: "open" as const, paidAt: null }
    await change(ctx, stored, data, isPaid ? "invoice.paid" : "invoice.reopened")
    return { id: stored.id }
  },
})

/** Takes an invoice back: it keeps its number and is owed no more. Throws `conflict` for a paid one. */
export const voidInvoice = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    const stored = await lockInvoice(ctx, id)
    if (stored.status === "paid")
      throw new LiveryError("conflict", "A paid invoice cannot be voided", { reason: "paid" })
    await change(ctx, stored, { status: "void", voidedAt: new Date() }, "invoice.voided")
    return { id: stored.id }
  },
})

/** Gives a client until another day to pay an open invoice; one that was paused for it goes on until then. */
export const moveDueDate = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({ id: z.string(), dueAt: z.date() }),
  async run(ctx, { id, dueAt }): Promise<{ id: string }> {
    const stored = await lockInvoice(ctx, id)
    if (stored.status === "paid")
      throw new LiveryError("conflict", "This invoice is paid", { reason: "paid" })
    if (dueAt < stored.issuedAt)
      throw new LiveryError("invalid_input", "An invoice is not due before its date", { path: ["dueAt"] })
    await change(ctx, stored, { dueAt, remindedAt: null }, "invoice.postponed")
    return { id: stored.id }
  },
})

const CLIENT = `select a.id from "Invoice" i join "Account" a on a."parentId" = i."accountId" and a.id = i."clientId"
  where i."accountId" = $1::uuid and i.id = $2::uuid for update of a`

/**
 * The invoice, which nobody else changes until this transaction ends; its client is locked first, as where it is charged.
 * Throws `not_found`, `conflict` for a void one.
 */
async function lockInvoice(ctx: Scope, id: string): Promise<Row> {
  if (!isId(id)) throw notFound("invoice")
  const [sql, values] = [sqlOf(ctx.db), [ctx.account.id, id]]
  await sql.query({ text: CLIENT, values })
  const text = `select * from "Invoice" where "accountId" = $1::uuid and id = $2::uuid for update`
  const { rows } = await sql.query<Row>({ text, values })
  const [found] = rows
  if (!found) throw notFound("invoice")
  if (found.status === "void") throw new LiveryError("conflict", "This invoice is void", { reason: "void" })
  return found
}

async function change(
  ctx: Scope,
  { id, clientId, number }: Row,
  data: Partial<Pick<Row, "status" | "paidAt" | "voidedAt" | "dueAt" | "remindedAt">>,
  event: string,
): Promise<void> {
  await ctx.db.invoice.updateMany({ where: { id }, data })
  await recordEvent(ctx, event, { clientId, invoiceId: id }, number)
  await settleClient(ctx, { id: clientId })
}
