import Link from "next/link"
import { exactAmountOf } from "#components/plans/price.ts"
import { dayText } from "#components/ui/day-text.ts"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { InvoiceRow } from "#lib/domain/billing/schema.ts"
import { InvoiceState } from "./invoice-state.tsx"

/** Invoices, newest first; a row leads to its invoice below `path`. `client`: whether it says whose each one is. */
export function InvoiceTable({
  invoices,
  path,
  client = false,
}: {
  invoices: InvoiceRow[]
  path: string
  client?: boolean
}) {
  const { columns, title } = words.billing
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.number}</TableHead>
          {client && <TableHead>{columns.client}</TableHead>}
          <TableHead>{columns.date}</TableHead>
          <TableHead>{columns.due}</TableHead>
          <TableHead className="text-right">{columns.total}</TableHead>
          <TableHead className="text-right">{columns.state}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {invoices.map((invoice) => (
          <TableRow key={invoice.id} className="relative">
            <TableCell phone="title" className="whitespace-nowrap">
              {/* The link covers its row. */}
              <Link
                href={`${path}/${invoice.id}`}
                className="rounded-mark font-medium tabular-nums after:absolute after:inset-0"
              >
                {invoice.number}
              </Link>
            </TableCell>
            {client && (
              <TableCell phone="fact" className="max-w-60 truncate">
                {invoice.clientName || words.clients.unnamed}
              </TableCell>
            )}
            <TableCell phone="fact" className="whitespace-nowrap text-muted tabular-nums">
              {dayText(invoice.issuedAt)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted tabular-nums">
              {dayText(invoice.dueAt)}
            </TableCell>
            <TableCell phone="fact" className="whitespace-nowrap text-right tabular-nums">
              {exactAmountOf(invoice.total, invoice.currency)}
            </TableCell>
            <TableCell phone="action" className="text-right">
              <InvoiceState state={invoice.state} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
