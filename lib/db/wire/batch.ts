import type pg from "pg"
import type { Context } from "../../core/context.ts"
import { pools } from "../pools.ts"
import { send } from "./extended-query.ts"
import { groupCommit } from "./group-commit.ts"
import { assertOutside } from "./inside-transaction.ts"
import { inPipeline } from "./pipeline.ts"
import { type Commit, prologue, proved, translateFault } from "./prologue.ts"
import type { Batch, Result, Results, Sql, Statement } from "./statement.ts"
import { withConnection } from "./with-connection.ts"

/**
 * How a batch ends. `flushed`: it is on disk when it is answered. `unflushed`: a later commit, or the next fraction of a
 * second, brings it there: for what nobody is told of before that later commit. `read`: PostgreSQL holds it to reading.
 * `read-apart`: the same on a connection of its own, for what may take longer than others should have to wait.
 */
type Mode = "flushed" | "unflushed" | "read" | "read-apart"

/** A context outside a transaction: a batch is one of its own. */
type Outside = Context & { db?: never }

/**
 * Asks statements in one round trip and one transaction of the context's account, in their order; their results once it
 * is committed. A statement that fails undoes the batch and keeps those behind it from running. Throws the fault as
 * `translateDatabaseError` puts it.
 */
export async function batch<Rows extends readonly unknown[]>(
  ctx: Outside,
  statements: Batch<Rows>,
  mode: Mode = "flushed",
): Promise<Results<Rows>> {
  assertOutside()
  if (statements.every((statement) => statement === null)) return statements.map(noRow) as Results<Rows>
  try {
    const [, ...results] = await IN_MODE[mode](ctx, statements)
    proved(ctx)
    return results as Results<Rows>
  } catch (error) {
    throw translateFault(ctx, error)
  }
}

const noRow = (): Result => ({ rows: [], rowCount: 0 })

type Sent = (ctx: Context, statements: Batch<readonly unknown[]>) => Promise<Result<unknown>[]>

const IN_MODE: Record<Mode, Sent> = {
  flushed: (ctx, statements) => {
    let used: pg.ClientBase | undefined
    const flushThere = (flush: Statement) => send(used as pg.ClientBase, [flush])
    const work = (commit: Commit) =>
      inPipeline((client) => {
        used = client
        return send(client, [prologue(ctx, commit), ...statements])
      })
    return groupCommit((flushes) => work(flushes ? "flushed" : "unflushed"), flushThere)
  },
  unflushed: (ctx, statements) =>
    inPipeline((client) => send(client, [prologue(ctx, "unflushed"), ...statements])),
  read: (ctx, statements) => inPipeline((client) => send(client, [prologue(ctx, "reading"), ...statements])),
  "read-apart": (ctx, statements) =>
    withConnection(pools().app, (client) => send(client, [prologue(ctx, "reading"), ...statements])),
}

/** Statements of which each is a batch of its own that reads, for work that asks one after the other. */
export const reader = (ctx: Outside, mode: "read" | "read-apart" = "read"): Sql => ({
  query: async <Row>(statement: Statement<Row>) => (await batch<[Row]>(ctx, [statement], mode))[0],
})

/** Whether a remembered caller still is what it was, found out now if no transaction has done so before. */
export async function prove(ctx: Outside): Promise<boolean> {
  const { claim } = ctx
  if (claim?.proof === "owed")
    await batch(ctx, [{ text: "select 1" }], "read").catch((error: unknown) => {
      if (claim.proof !== "lost") throw error
    })
  return claim?.proof !== "lost"
}
