import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import type { Invoice as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { invoiceOf, invoiceRowOf } from "./invoice-of.ts"
import type { Invoice, InvoiceRow } from "./schema.ts"

/** Row policies show a client its own rows in what is its agency's. */
const INVOICES = `select *, count(*) over ()::int as matching from "Invoice" where "clientId" = $1::uuid
  and "accountId" = (select "parentId" from "Account" where id = $1::uuid) order by id desc limit $2 offset $3`
const INVOICE = `select * from "Invoice" where "clientId" = $1::uuid and id = $2::uuid
  and "accountId" = (select "parentId" from "Account" where id = $1::uuid)`

/** A page of the invoices that the account got from its agency, newest first. */
export const pageOfOwnInvoices = query({
  permission: "account.read",
  input: z.strictObject({ page: z.int().min(1).default(1), perPage: z.int().min(1).max(100).default(25) }),
  async run(ctx, { page, perPage }): Promise<{ invoices: InvoiceRow[]; total: number }> {
    const values = [ctx.account.id, perPage, (page - 1) * perPage]
    const { rows } = await sqlOf(ctx.db).query<Row & { matching: number }>({ text: INVOICES, values })
    return { invoices: rows.map((row) => invoiceRowOf(row)), total: rows[0]?.matching ?? 0 }
  },
})

/** One of them. Throws `not_found`, also for another client's. */
export const getOwnInvoice = query({
  permission: "account.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<Invoice> {
    const { rows } = isId(id)
      ? await sqlOf(ctx.db).query<Row>({ text: INVOICE, values: [ctx.account.id, id] })
      : { rows: [] }
    if (!rows[0]) throw notFound("invoice")
    return invoiceOf(rows[0])
  },
})
