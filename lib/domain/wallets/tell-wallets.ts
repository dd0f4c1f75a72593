import { enqueueOnce } from "../../db/enqueue.ts"
import { systemSql } from "../../db/system.ts"
import { STATE } from "./wallet-state.ts"

/** The notice of a wallet belongs to what was booked into it until now: whatever is booked begins a new one. */
const FIND = `insert into "BudgetNotice" ("accountId", metric, period, level)
  select found.id, 'wallet', found.credit, case found.state when 'empty' then 100 else 80 end
  from (select a.id, a."walletCredit"::text as credit, ${STATE} as state from "Account" a
    where a."hasWallet" and a.kind = 'customer' and a."deletedAt" is null) found
  where found.state is not null on conflict do nothing`

/** Of wallets that were topped up before anybody was told there is nothing to tell. */
const OVER = `update "BudgetNotice" n set "toldAt" = now() from "Account" a
  where n.metric = 'wallet' and n."toldAt" is null and a.id = n."accountId" and (n.period <> a."walletCredit"::text or not a."hasWallet")`

const DUE = `select n."accountId" as "clientId", a."parentId" as "agencyId", n.period, max(n.level)::int as level
  from "BudgetNotice" n join "Account" a on a.id = n."accountId" and a."deletedAt" is null
  where n.metric = 'wallet' and n."toldAt" is null group by 1, 2, 3 order by 1 limit 500`

const TOLD = `update "BudgetNotice" set "toldAt" = now()
  where "accountId" = $1::uuid and metric = 'wallet' and period = $2 and level <= $3 and "toldAt" is null`

interface Due {
  clientId: string
  agencyId: string
  period: string
  level: number
}

/**
 * Queues mails about wallets that run low or are empty, to the people of the client who may see to it and to those of its agency,
 * once a booking and state. Returns how many wallets that were.
 */
export async function tellWallets(): Promise<number> {
  const sql = systemSql()
  await sql.query(FIND)
  await sql.query(OVER)
  const { rows } = await sql.query<Due>(DUE)
  for (const { clientId, agencyId, period, level } of rows) {
    const ids = { accountId: agencyId, clientId, state: level === 100 ? "empty" : "low" }
    for (const to of ["client", "agency"])
      await sql.query(
        enqueueOnce(
          "mail-wallet",
          { ...ids, to },
          { key: `wallet:${clientId}:${period}:${level}:${to}`, runAt: new Date() },
        ),
      )
    await sql.query(TOLD, [clientId, period, level])
  }
  return rows.length
}
