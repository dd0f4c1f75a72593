import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { WalletState } from "./schema.ts"

/** What is left in the wallet of the account `a`, without what is held for answers under way. */
export const BALANCE = `(a."walletCredit" - coalesce((select sum(used) from "Counter"
  where "accountId" = a.id and metric = 'wallet' and period = 'all'), 0))`

/** What was put in last. */
const TOP_UP = `(select amount from "WalletEntry" where "accountId" = a.id and kind = 'booked' and amount > 0
  order by "createdAt" desc, id desc limit 1)`

/** Empty where an answer found too little since the last booking, low where a fifth of the last top-up is left; else null. */
export const STATE = `case when not a."hasWallet" then null
  when ${BALANCE} <= 0 or exists (select from "BudgetNotice" n where n."accountId" = a.id and n.metric = 'wallet'
    and n.period = a."walletCredit"::text and n.level = 100) then 'empty'
  when ${BALANCE} * 5 <= ${TOP_UP} then 'low' end`

const READ = `select ${STATE} as state from "Account" a where a.id = $1::uuid`

/** Whether the account's own wallet runs low or is empty; null: neither, or it has none. */
export const walletState = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<WalletState | null> {
    const { rows } = await sqlOf(ctx.db).query<{ state: WalletState | null }>({
      text: READ,
      values: [ctx.account.id],
    })
    return rows[0]?.state ?? null
  },
})
