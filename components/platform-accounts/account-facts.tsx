import Link from "next/link"
import type { ReactNode } from "react"
import { formatCount, formatDate } from "#components/analytics/formats.ts"
import { moneyText } from "#components/usage/formats.ts"
import * as words from "#components/words/words.ts"
import type { PlatformAccount } from "#lib/domain/platform/schema.ts"

/** What an account is and what it uses, beside its page. */
export function AccountFacts({
  account,
  address,
  currency,
}: {
  account: PlatformAccount
  /** Of an agency. */
  address: string | null
  currency: string
}) {
  const { facts, kinds, columns } = words.platformAccounts
  const link = "rounded-mark underline-offset-4 hover:underline"
  const rows: [string, ReactNode][] = [
    [facts.kind, kinds[account.kind]],
    [
      facts.agency,
      account.agencyId && (
        <Link href={`/platform/accounts/${account.agencyId}`} className={link}>
          {account.agency}
        </Link>
      ),
    ],
    [facts.plan, account.plan],
    [
      facts.address,
      address && (
        <a href={address} className={link}>
          {address.replace(/^https?:\/\//, "")}
        </a>
      ),
    ],
    [facts.clients, account.kind === "partner" && formatCount(account.clients)],
    [columns.since, formatDate(account.createdAt.toISOString().slice(0, 10))],
    [facts.closes, account.closesAt && formatDate(account.closesAt.toISOString().slice(0, 10))],
    [facts.id, account.id],
  ]
  const used: [string, ReactNode][] = [
    [columns.bots, formatCount(account.bots)],
    [facts.conversations, formatCount(account.conversations)],
    [columns.messages, formatCount(account.messages)],
    [facts.tokens, formatCount(account.tokens)],
    [columns.cost, moneyText(account.cost, currency)],
  ]
  return (
    <div className="grid gap-4">
      <Facts title={facts.title} rows={rows.filter(([, value]) => value)} />
      <Facts title={account.kind === "partner" ? facts.usedByAll : facts.used} rows={used} />
    </div>
  )
}

const Facts = ({ title, rows }: { title: string; rows: [string, ReactNode][] }) => (
  <section aria-label={title} className="grid gap-4 rounded-panel border p-4">
    <h2 className="font-medium text-14">{title}</h2>
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2.5 text-13">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="text-right tabular-nums [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)
