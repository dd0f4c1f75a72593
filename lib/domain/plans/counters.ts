import type { AccountFacts, Metric } from "../../core/context.ts"
import type { Scope } from "../../db/transaction.ts"
import type { Sql, Statement } from "../../db/wire/wire.ts"
import { noteLimit } from "./note-limit.ts"
import { currentPeriods, periodOf } from "./periods.ts"

interface Use {
  metric: Metric
  amount: number
  at?: Date
}

/**
 * Takes from the account's limit and from its partner's, child first, in the caller's transaction; throws
 * `limit_reached` and thereby undoes it. Call it last: a partner's counter is shared by all its customers.
 */
export async function reserve(sql: Sql, account: AccountFacts, uses: readonly Use[]): Promise<void> {
  for (const statement of reserveStatements(account, uses))
    await sql.query(statement).catch(noteLimit(account))
}

/** The same as statements, for a batch that has more to do. */
export const reserveStatements = (account: AccountFacts, uses: readonly Use[]): Statement[] =>
  uses.map((use) => ({
    text: "select livery_take($1, $2, $3, $4, $5, $6, $7)",
    values: takenValues(account, use),
  }))

/** The parameters of livery_take, for a statement that does more. */
export const takenValues = (account: AccountFacts, { metric, amount, at = new Date() }: Use): unknown[] => [
  account.id,
  account.parentId,
  metric,
  periodOf(metric, at),
  amount,
  account.limits[metric],
  account.parentLimits[metric],
]

/** Gives back what was reserved, e.g. for an answer that failed. */
export async function release(
  sql: Sql,
  account: Pick<AccountFacts, "id" | "parentId">,
  uses: readonly Use[],
): Promise<void> {
  for (const statement of releaseStatements(account, uses)) await sql.query(statement)
}

/** The same as statements, for a batch that has more to do. What is counted by the month goes back to that of `at`. */
export const releaseStatements = (
  account: Pick<AccountFacts, "id" | "parentId">,
  uses: readonly Use[],
): Statement[] =>
  [account.id, account.parentId].flatMap((id) =>
    (id ? uses : []).map(({ metric, amount, at = new Date() }) => ({
      text: "select livery_release($1, $2, $3, $4)",
      values: [id, metric, periodOf(metric, at), amount],
    })),
  )

/** What the account has used: this UTC month for what is counted monthly, else what exists now. */
export async function usageOf(ctx: Scope): Promise<Record<Metric, number>> {
  const now = new Date()
  const sums = await ctx.db.counter.groupBy({
    by: ["metric", "period"],
    where: { period: { in: currentPeriods(now) } },
    _sum: { used: true },
  })
  const used = (metric: Metric) => {
    const sum = sums.find((sum) => sum.metric === metric && sum.period === periodOf(metric, now))
    return Number(sum?._sum.used ?? 0)
  }
  return {
    bots: used("bots"),
    conversations: used("conversations"),
    messages: used("messages"),
    tokens: used("tokens"),
    datasets: used("datasets"),
    records: used("records"),
    skillsets: used("skillsets"),
    abilities: used("abilities"),
    files: used("files"),
    users: used("users"),
  }
}
