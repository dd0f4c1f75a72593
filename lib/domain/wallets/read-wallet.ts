import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { WalletEntry, WalletView } from "./schema.ts"
import { BALANCE } from "./wallet-state.ts"

const READ = `select a."hasWallet" as "isOn", a.markup,
    ${BALANCE}::text as balance,
    (select coalesce(sum(price), 0)::text from "DailyCost"
      where "accountId" = a.id and day >= date_trunc('month', now() at time zone 'UTC')::date) as spent
  from "Account" a where a.id = $1::uuid`

/** The account's wallet, and what models took this month at its price. */
export const getWallet = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<WalletView> {
    const { rows } = await sqlOf(ctx.db).query<{
      isOn: boolean
      markup: number
      balance: string
      spent: string
    }>({ text: READ, values: [ctx.account.id] })
    const { isOn = false, markup = 0, balance = "0", spent = "0" } = rows[0] ?? {}
    return { isOn, markup, balance: BigInt(balance), spent: BigInt(spent) }
  },
})

/** What was booked and charged, the latest first; `before`: the last one of the page before. */
export const pageOfEntries = query({
  permission: "account.read",
  input: z.strictObject({
    take: z.int().min(1).max(1000).default(20),
    before: z.object({ createdAt: z.date(), id: z.guid() }).optional(),
  }),
  async run(ctx, { take, before }): Promise<WalletEntry[]> {
    const rows = await ctx.db.walletEntry.findMany({
      ...(before && {
        where: {
          OR: [
            { createdAt: { lt: before.createdAt } },
            { createdAt: before.createdAt, id: { lt: before.id } },
          ],
        },
      }),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take,
    })
    return rows.map(({ accountId: _, kind, ...row }) => ({ ...row, kind: kind === "use" ? "use" : "booked" }))
  },
})
