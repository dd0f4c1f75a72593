import type { AccountFacts, Context, Limits, Metric } from "../../core/context.ts"
import type { Sql, Statement } from "../../db/wire/wire.ts"
import { noteLimit } from "./note-limit.ts"
import { periodOf } from "./period-of.ts"
import { type LimitsInput, UNLIMITED } from "./schema.ts"

export { noteLimit } from "./note-limit.ts"
export { reserveTokens } from "./reserve-tokens.ts"
export { returnHolds, returnHoldsOf } from "./return-holds.ts"
export { settleHold } from "./settle-hold.ts"
export {
  type Held,
  type HeldTokens,
  type Hold,
  type HoldNote,
  hasTokenLimit,
  holdStatement,
  keepHold,
} from "./tokens.ts"
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
  uses.map(({ metric, amount, at = new Date() }) => ({
    text: "select livery_take($1, $2, $3, $4, $5, $6, $7)",
    values: [
      account.id,
      account.parentId,
      metric,
      periodOf(metric, at),
      amount,
      account.limits[metric],
      account.parentLimits[metric],
    ],
  }))

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

/**
 * What binds an account: of each limit the smaller of its own and its partner's (contract: the smaller limit binds).
 */
export const bindingLimits = ({
  limits,
  parentLimits,
}: Pick<AccountFacts, "limits" | "parentLimits">): Limits =>
  Object.fromEntries(
    Object.entries(limits).map(([name, own]) => {
      const above = parentLimits[name as keyof Limits]
      return [name, own === null || (above !== null && above < own) ? above : own]
    }),
  ) as unknown as Limits

/** Of one file in bytes, 10 MB unless plan or account say otherwise. */
export const maxFileSize = ({ account }: Context): number =>
  Math.min(
    account.limits.maxFileSize ?? 10 * 2 ** 20,
    account.parentLimits.maxFileSize ?? Number.POSITIVE_INFINITY,
  )
