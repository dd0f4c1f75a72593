import type pg from "pg"
import type { Context } from "../core/context.ts"
import { isLiveryError } from "../core/errors.ts"
import { CLAIM, translateDatabaseError } from "./database-errors.ts"
import type { Prisma } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { appPrisma, partnerPrisma } from "./prisma.ts"
import { tenant } from "./tenant.ts"
import { batch, isAfterFault, isEnding, isRefusal, type Result, type Statement } from "./wire/batch.ts"
import { groupCommit } from "./wire/group-commit.ts"
import { inPipeline } from "./wire/pipeline.ts"
import { type Mode, openingText, prologue, proved } from "./wire/prologue.ts"

export type TenantDb = Prisma.TransactionClient
/** A Context inside a transaction of its account. */
export type Scope = Context & { db: TenantDb; role?: "partner" }
/** A connection inside a transaction of one account. Statements may be sent without waiting for the one before. */
export type Sql = Pick<pg.PoolClient, "query">

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
        const { text, values } = prologue(ctx)
        await db.$executeRawUnsafe(
          `${text}, set_config('transaction_read_only', '${mode}', true)`,
          ...(values ?? []),
        )
        proved(ctx)
        return work({ ...ctx, db: db as unknown as TenantDb, ...(as && { role: as }) })
      },
      { maxWait: 10_000, timeout: 30_000 },
    )
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

/** Hands statements over to be waited for together with the commit, which then needs no round trip of its own. */
type WithCommit = (statements: Promise<unknown>) => void

/**
 * The same walls on a bare pg connection, for the few statements where Prisma's cost shows (lib/db/hot). The opening and
 * the first statements share a round trip; the commit is awaited, so what is acknowledged is committed.
 */
export async function hot<T>(
  ctx: Context,
  work: (sql: Sql, withCommit: WithCommit) => Promise<T>,
): Promise<T> {
  const { client, begun } = await begin(ctx)
  const last = [begun]
  const { sql, firstFault } = noting(client, begun)
  try {
    const result = await work(sql, (statements) => last.push(statements))
    // A statement that failed has turned the commit into a rollback.
    const committed = client.query("commit")
    const steps = await Promise.allSettled([...last, committed])
    for (const step of steps) if (step.status === "rejected") throw step.reason
    client.release()
    return result
  } catch (error) {
    // Every statement under way is answered before this one is, so that the first fault is known.
    await rollBack(client, error)
    throw translateDatabaseError(isAfterFault(error) ? (firstFault() ?? error) : error)
  }
}

/** The connection, and what its first fault by time was: it may be awaited last, and all behind it only fail for its sake. */
function noting(client: pg.PoolClient, begun: Promise<unknown>) {
  let first: { fault: unknown } | undefined
  const note = (fault: unknown) => {
    first ??= { fault }
  }
  begun.catch(note)
  const query = (...asked: Parameters<Sql["query"]>) => {
    const answered = client.query(...asked) as unknown as Promise<unknown>
    answered.catch(note)
    return answered
  }
  return { sql: { query } as unknown as Sql, firstFault: () => first?.fault }
}

async function begin(ctx: Context) {
  const open = openingText(ctx)
  const client = await connect()
  const begun: Promise<unknown> = client.query(open).then(() => proved(ctx))
  return { client, begun }
}

const rollBack = (client: pg.PoolClient, fault: unknown) =>
  client.query("rollback").then(
    () => client.release(isEnding(fault) ? true : undefined),
    (lost: Error) => client.release(lost),
  )

interface Asked {
  statement: Statement
  resolve(result: Result): void
  reject(error: unknown): void
}

interface Travel {
  /** They only read: PostgreSQL holds them to it, and nothing has to reach the disk. */
  reads?: boolean
  /**
   * false: leaves it to a later commit, or to the next fraction of a second, to bring what was written to disk. For what
   * nobody is told of before that later commit.
   */
  flushed?: boolean
  /** On a connection of their own, for statements that may take longer than others should have to wait. */
  apart?: boolean
}

/**
 * The same walls without a transaction of one's own: statements that are asked in the same moment travel together and
 * are committed together (lib/db/wire/batch.ts), each such batch on any connection. A statement that fails undoes its batch.
 */
export function trips(ctx: Context, how: Travel = {}): Sql {
  let waiting: Asked[] = []
  const send = () => {
    const asked = waiting
    waiting = []
    void travel(ctx, how, asked)
  }
  const query = (statement: Statement) =>
    new Promise<Result>((resolve, reject) => {
      if (waiting.push({ statement, resolve, reject }) === 1) process.nextTick(send)
    })
  return { query: query as unknown as Sql["query"] }
}

async function travel(ctx: Context, how: Travel, asked: readonly Asked[]): Promise<void> {
  const { reads = false, flushed = true, apart = false } = how
  const statements = asked.map(({ statement }) => statement)
  let used: pg.ClientBase | undefined
  const go = (mode: Mode) => {
    const work = (client: pg.ClientBase) => {
      used = client
      return batch(client, [prologue(ctx, mode), ...statements])
    }
    return apart ? onOwn(work) : inPipeline(work)
  }
  // A pipeline carries nothing but batches; a connection of one's own is somebody else's by now.
  const flushThere = apart ? undefined : (flush: Statement) => batch(used as pg.ClientBase, [flush])
  try {
    const results = await (reads
      ? go("reading")
      : flushed
        ? groupCommit((flushes) => go(flushes ? "flushed" : "unflushed"), flushThere)
        : go("unflushed"))
    proved(ctx)
    for (const [i, { resolve }] of asked.entries()) resolve(results[i + 1] as Result)
  } catch (fault) {
    const error = translateDatabaseError(fault)
    for (const { reject } of asked) reject(error)
  }
}

async function onOwn<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pools().app.connect()
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (fault) {
    client.release(isRefusal(fault) ? undefined : (fault as Error))
    throw fault
  }
}

/** Whether a remembered caller still is what it was, found out now if no transaction has done so before. */
export async function prove(ctx: Context): Promise<boolean> {
  if (!ctx.claim || ctx.claim.isProved) return true
  try {
    await trips(ctx, { reads: true }).query(NOTHING)
    return true
  } catch (error) {
    if (isLiveryError(error) && error.details.noun === CLAIM) return false
    throw error
  }
}

const NOTHING = { name: "nothing", text: "select 1", values: [] }

async function connect() {
  try {
    return await pools().app.connect()
  } catch (error) {
    throw translateDatabaseError(error)
  }
}
