import Link from "next/link"
import type { ReactNode } from "react"
import { cn } from "#components/ui/cn.ts"
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx"
import * as words from "#components/words/words.ts"
import type { ClientMargin, Earned, Margins } from "#lib/domain/margins/schema.ts"
import { costText } from "./cost-text.ts"
import { countText, marginShare, moneyText, shortMonthText } from "./formats.ts"
import { usageAddress } from "./usage-address.ts"

/** What each client used and brought in, beside the month before; a row leads to its parts. */
export function MarginTable({ margins }: { margins: Margins }) {
  const usage = words.usage
  const { columns } = usage
  return (
    <Table label={usage.table}>
      <TableHeader>
        <tr>
          <TableHead>{columns.client}</TableHead>
          {[
            columns.messages,
            columns.answers,
            columns.tokens,
            columns.cost,
            columns.charged,
            columns.margin,
          ].map((name) => (
            <TableHead key={name} className={cn("text-right", name === columns.tokens && "max-lg:hidden")}>
              {name}
            </TableHead>
          ))}
        </tr>
      </TableHeader>
      <TableBody>
        {margins.clients.map((client) => (
          <ClientRow key={client.id} client={client} margins={margins} />
        ))}
      </TableBody>
    </Table>
  )
}

function ClientRow({ client, margins }: { client: ClientMargin; margins: Margins }) {
  const usage = words.usage
  const { id, name, isOwn, isGone, now, before } = client
  const { currency, costCurrency, month, monthBefore } = margins
  const money = (amount: bigint | null) => (amount === null ? "–" : moneyText(amount, currency))
  const called = isOwn ? usage.own : name || words.clients.unnamed
  const figure = (write: (of: Earned) => string) => (
    <Beside now={write(now)} before={usage.before(shortMonthText(monthBefore), write(before))} />
  )
  return (
    <TableRow className="relative">
      <TableCell phone="title" className="max-w-60 truncate">
        <Link
          href={usageAddress({ month, client: id })}
          className="rounded-mark font-medium after:absolute after:inset-0"
        >
          {called}
        </Link>
        {isGone && <span className="text-muted"> {usage.gone}</span>}
      </TableCell>
      <TableCell className="text-right tabular-nums">{figure((of) => countText(of.messages))}</TableCell>
      <TableCell className="text-right tabular-nums">{figure((of) => countText(of.answers))}</TableCell>
      <TableCell className="text-right tabular-nums max-lg:hidden">
        {figure((of) => countText(of.tokens))}
      </TableCell>
      <TableCell phone="fact" label={usage.columns.cost} className="text-right tabular-nums">
        {figure((of) => costText(of, costCurrency))}
      </TableCell>
      <TableCell phone="fact" label={usage.columns.charged} className="text-right tabular-nums">
        {figure((of) => money(of.charged))}
      </TableCell>
      <TableCell phone="action" className="text-right font-medium tabular-nums">
        <span className={cn(now.margin !== null && now.margin < 0n && "text-danger")}>
          {money(now.margin)}
        </span>
        <span className="block font-normal text-12 text-muted max-md:hidden">
          {marginShare(now.margin, now.charged) ?? "–"}
        </span>
      </TableCell>
    </TableRow>
  )
}

/** A figure above that of the month before, which phones leave out. */
export const Beside = ({ now, before }: { now: ReactNode; before: ReactNode }) => (
  <>
    {now}
    <span className="block text-12 text-muted max-md:hidden">{before}</span>
  </>
)
