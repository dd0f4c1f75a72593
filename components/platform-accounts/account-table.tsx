import Link from "next/link"
import { formatCount, formatDate } from "#components/analytics/formats.ts"
import { ClientStatus } from "#components/clients/client-status.tsx"
import { Badge } from "#components/ui/badge.tsx"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import type { FoundAccount } from "#lib/domain/platform/schema.ts"

/** Accounts with what they use this month; a row leads to its account. */
export function AccountTable({ accounts, currency }: { accounts: FoundAccount[]; currency: string }) {
  const { title, columns, kinds, demo } = words.platformAccounts
  return (
    <Table label={title}>
      <TableHeader>
        <tr>
          <TableHead>{columns.name}</TableHead>
          <TableHead>{columns.of}</TableHead>
          <TableHead>{columns.state}</TableHead>
          <TableHead className="text-right">{columns.bots}</TableHead>
          <TableHead className="text-right">{columns.messages}</TableHead>
          <TableHead className="text-right">{columns.cost}</TableHead>
          <TableHead className="text-right">{columns.since}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {accounts.map((account) => (
          <TableRow key={account.id} className="relative">
            <TableCell phone="title" className="max-w-64">
              <span className="flex min-w-0 items-center gap-2">
                {/* The link covers its row. */}
                <Link
                  href={`/platform/accounts/${account.id}`}
                  className="truncate rounded-mark font-medium after:absolute after:inset-0"
                >
                  {account.name || words.clients.unnamed}
                </Link>
                {account.isDemo && <Badge tone="info">{demo}</Badge>}
              </span>
            </TableCell>
            <TableCell phone="fact" className="max-w-52 truncate text-muted">
              {account.agency === null
                ? kinds.partner
                : [account.agency, account.plan].filter(Boolean).join(", ")}
            </TableCell>
            <TableCell phone="action">
              <ClientStatus status={account.status} />
            </TableCell>
            <TableCell className="text-right text-muted tabular-nums">{formatCount(account.bots)}</TableCell>
            <TableCell phone="fact" label={columns.messages} className="text-right text-muted tabular-nums">
              {formatCount(account.messages)}
            </TableCell>
            <TableCell className="text-right text-muted tabular-nums">
              {moneyText(account.cost, currency)}
            </TableCell>
            <TableCell className="whitespace-nowrap text-right text-muted">
              {formatDate(account.createdAt.toISOString().slice(0, 10))}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
