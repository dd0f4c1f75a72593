import { z } from "zod"
import { query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { assertCharges } from "./profile.ts"
import type { BillingSums } from "./schema.ts"

const SUMS = `with sums as (
    select currency,
      sum(total) filter (where status = 'open')::float8 as open,
      sum(total) filter (where status = 'open' and "dueAt" < now())::float8 as overdue,
      sum(total) filter (where status = 'paid' and "paidAt" >= date_trunc('month', now() at time zone 'UTC') at time zone 'UTC')::float8 as paid,
      0::float8 as monthly
    from "Invoice" where "accountId" = $1::uuid group by 1
    union all
    select currency, 0, 0, 0, sum(case when interval = 'year' then price / 12.0 else price end)::float8
    from "Subscription" where "accountId" = $1::uuid and status = 'active' and not "isExempt" group by 1
  )
  select currency, coalesce(sum(open), 0) as open, coalesce(sum(overdue), 0) as overdue,
    coalesce(sum(paid), 0) as "paidThisMonth", round(sum(monthly)) as monthly
  from sums group by currency order by 5 desc, 1`

/** What the agency's invoices and subscriptions come to, by currency, the one that brings in most first. */
export const billingSums = query({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<BillingSums[]> {
    assertCharges(ctx)
    const { rows } = await sqlOf(ctx.db).query<BillingSums>({ text: SUMS, values: [ctx.account.id] })
    return rows
  },
})
