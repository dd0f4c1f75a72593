import type pg from "pg"
import type { Context } from "../core/context.ts"
import { translateDatabaseError } from "./database-errors.ts"
import type { Prisma } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { appPrisma, partnerPrisma } from "./prisma.ts"
import { tenant } from "./tenant.ts"
import {
  insideTransaction,
  isAfterFault,
  isEnding,
  prologue,
  prologueText,
  proved,
  type Statement,
  send,
  type TransactionSql,
  translateFault,
} from "./wire/wire.ts"

export type TenantDb = Prisma.TransactionClient
/** A Context inside a transaction of its account. */
export type Scope = Context & { db: TenantDb; role?: "partner" }

const isScope = (ctx: Context): ctx is Scope => "db" in ctx

/**
 * Runs `work` in one transaction that sees only the context's account; inside another one it joins that. As "partner" it
 * also sees the rows of the account's clients in "Account" (lib/db/partner.ts).
 */
export async function transaction<T>(
  ctx: Context,
  work: (scope: Scope) => Promise<T>,
  { readOnly = false, as }: { readOnly?: boolean; as?: "partner" } = {},
): Promise<T> {
  if (isScope(ctx)) {
    if (as && ctx.role !== as) throw new Error(`a transaction of another role cannot become one of ${as}`)
    return work(ctx)
  }
  const accountId = ctx.account.id
  try {
    return await (as ? partnerPrisma() : appPrisma()).$extends(tenant(accountId)).$transaction(
      async (db) => {
        const mode = readOnly ? "on" : "off"
        const { text, values } = prologue(ctx, "flushed")
        await db.$executeRawUnsafe(`${text}, set_config('transaction_read_only', '${mode}', true)`, ...values)
        proved(ctx)
        const scope = { ...ctx, db: db as unknown as TenantDb, ...(as && { role: as }) }
        return insideTransaction(() => work(scope))
      },
      { maxWait: 10_000, timeout: 30_000 },
    )
  } catch (error) {
    throw translateFault(ctx, error)
  }
}

/** Hands statements over to be waited for together with the commit, which then needs no round trip of its own. */
type AwaitWithCommit = (statements: Promise<unknown>) => void

/**
 * The same transaction on a pg connection, without Prisma, for statements that are written by hand (lib/db/statements).
 * The opening and the first statements share a round trip; the commit is awaited, so what is acknowledged is committed.
 */
export async function sqlTransaction<T>(
  ctx: Context,
  work: (sql: TransactionSql, awaitWithCommit: AwaitWithCommit) => Promise<T>,
): Promise<T> {
  const { client, begun } = await begin(ctx)
  const last = [begun]
  const { sql, firstFault } = noting(client, begun)
  try {
    const result = await insideTransaction(() => work(sql, (statements) => last.push(statements)))
    // A statement that failed has turned the commit into a rollback.
    const committed = client.query("commit")
    const steps = await Promise.allSettled([...last, committed])
    for (const step of steps) if (step.status === "rejected") throw step.reason
    client.release()
    return result
  } catch (error) {
    // Every statement under way is answered before this one is, so that the first fault is known.
    await rollBack(client, error)
    throw translateFault(ctx, isAfterFault(error) ? (firstFault() ?? error) : error)
  }
}

/** The connection, and what its first fault by time was: it may be awaited last, and all behind it only fail for its sake. */
function noting(client: pg.PoolClient, begun: Promise<unknown>) {
  let first: { fault: unknown } | undefined
  const note = (fault: unknown) => {
    first ??= { fault }
  }
  begun.catch(note)
  /** Noted here, a fault is heard even where nobody awaits the answer. */
  const noted = <T>(answered: Promise<T>): Promise<T> => {
    answered.catch(note)
    return answered
  }
  const sql: TransactionSql = {
    all: (statements) => noted(send(client, statements)),
    query: <Row>(statement: Statement<Row>) =>
      noted(send<[Row]>(client, [statement]).then(([result]) => result)),
  }
  return { sql, firstFault: () => first?.fault }
}

async function begin(ctx: Context) {
  const text = prologueText(ctx)
  const client = await connect()
  const begun: Promise<unknown> = client.query(text).then(() => proved(ctx))
  return { client, begun }
}

const rollBack = (client: pg.PoolClient, fault: unknown) =>
  client.query("rollback").then(
    () => client.release(isEnding(fault) ? true : undefined),
    (lost: Error) => client.release(lost),
  )

async function connect() {
  try {
    return await pools().app.connect()
  } catch (error) {
    throw translateDatabaseError(error)
  }
}
