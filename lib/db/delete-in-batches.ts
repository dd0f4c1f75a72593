import type { Context } from "../core/context.ts"
import { sqlOf } from "./prisma-sql.ts"
import { type Scope, transaction } from "./transaction.ts"

/** Rows of one table that one transaction removes or changes at most, so that a large account holds no locks for long. */
export const BATCH = 1000

interface Statement {
  text: string
  values: readonly unknown[]
}
/** Runs one statement in a transaction of its own, with what belongs to it; returns the rows that it touched. */
type Run = (statement: Statement) => Promise<number>

interface Some {
  table: string
  /** Which rows, over `$1`… of `values`; what is touched must no longer match, else this never ends. */
  where: string
  values: readonly unknown[]
  /** What becomes of them in place of being removed. */
  set?: string
}

/** The statement that removes, or changes, at most `batch` of those rows and says how many (`n`). */
export function someStatement({ table, where, values, set }: Some, batch: number = BATCH): Statement {
  // By their places, which needs no key; rows of one page lie together.
  const places = `any(array(select ctid from "${table}" where ${where} limit ${Math.trunc(batch)}))`
  const change = set ? `update "${table}" set ${set}` : `delete from "${table}"`
  const text = `with touched as (${change} where ctid = ${places} returning 1) select count(*)::int as n from touched`
  return { text, values }
}

/**
 * Removes rows a batch at a time, each in a transaction of its own, until none is left; returns how many. Can be stopped
 * between two batches and begun again.
 */
export async function deleteInBatches(
  some: Some,
  run: Run,
  { signal, batch = BATCH }: { signal: AbortSignal; batch?: number },
): Promise<number> {
  const statement = someStatement(some, batch)
  for (let all = 0; ; ) {
    const touched = await run(statement)
    all += touched
    if (touched < batch) return all
    signal.throwIfAborted()
  }
}

/**
 * The same for rows of the context's account, which is `$1`; values begin with `$2`. `also` is done in the same
 * transaction, for what is counted.
 */
export const deleteOwn = (
  ctx: Context,
  { table, where, values, set }: Some,
  also?: (scope: Scope, touched: number) => Promise<unknown>,
): Promise<number> =>
  deleteInBatches(
    {
      table,
      where: `"accountId" = $1::uuid and ${where}`,
      values: [ctx.account.id, ...values],
      ...(set && { set }),
    },
    (statement) =>
      transaction(ctx, async (scope) => {
        const touched = await touch(scope, statement)
        if (touched && also) await also(scope, touched)
        return touched
      }),
    ctx,
  )

/** Runs such a statement in a transaction; returns how many rows it touched. */
export async function touch({ db }: Scope, { text, values }: Statement): Promise<number> {
  const { rows } = await sqlOf(db).query<{ n: number }>({ text, values: [...values] })
  return rows[0]?.n ?? 0
}
