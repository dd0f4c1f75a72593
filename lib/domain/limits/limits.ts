import type { AccountFacts, Context, Limits, Metric } from "../../core/context.ts"
import type { Sql } from "../../db/transaction.ts"
import { type LimitsInput, MONTHLY, UNLIMITED } from "./schema.ts"

export { usageOf } from "./usage-of.ts"

interface Use {
  metric: Metric
  amount: number
  at?: Date
}

/** The limits of an account: its own values over its plan's. */
export const resolveLimits = (plan: LimitsInput | null, own: LimitsInput | null): Limits => ({
  ...UNLIMITED,
  ...plan,
  ...own,
})

/** "2026-11" for what is counted monthly, else "all". */
const periodOf = (metric: Metric, at: Date): string =>
  MONTHLY.has(metric) ? at.toISOString().slice(0, 7) : "all"

/**
 * Takes from the account's limit and from its partner's, child first, in the caller's transaction; throws
 * `limit_reached` and thereby undoes it. Call it last: a partner's counter is shared by all its customers.
 */
export async function reserve(sql: Sql, account: AccountFacts, uses: readonly Use[]): Promise<void> {
  const takes = levelsOf(account).flatMap(({ id, limits }) =>
    uses.map(({ metric, amount, at = new Date() }) => [
      id,
      metric,
      periodOf(metric, at),
      amount,
      limits[metric],
    ]),
  )
  const calls = takes.map(
    (_, i) => `livery_reserve(${[1, 2, 3, 4, 5].map((n) => `$${5 * i + n}`).join(", ")})`,
  )
  await sql.query({
    name: `reserve-${calls.length}`,
    text: `select ${calls.join(", ")}`,
    values: takes.flat(),
  })
}

/** Gives back what was reserved, e.g. for an answer that failed. */
export async function release(sql: Sql, account: AccountFacts, uses: readonly Use[]): Promise<void> {
  await Promise.all(
    levelsOf(account).flatMap(({ id }) =>
      uses.map(({ metric, amount, at = new Date() }) =>
        sql.query({
          name: "release",
          text: "select livery_release($1, $2, $3, $4)",
          values: [id, metric, periodOf(metric, at), amount],
        }),
      ),
    ),
  )
}

const levelsOf = (account: AccountFacts) => [
  { id: account.id, limits: account.limits },
  ...(account.parentId ? [{ id: account.parentId, limits: account.parentLimits }] : []),
]

/** Of one file in bytes, 10 MB unless plan or account say otherwise. */
export const maxFileSize = ({ account }: Context): number =>
  Math.min(
    account.limits.maxFileSize ?? 10 * 2 ** 20,
    account.parentLimits.maxFileSize ?? Number.POSITIVE_INFINITY,
  )
