/**
 * What speaks to PostgreSQL fast: everything that a request pays for and Prisma would cost too much for. What holds here:
 *
 * Atomic. A batch is the array that `batch(ctx, statements, mode)` is given: one transaction, all of it or nothing. Two
 * batches are two transactions, however close together they are asked. Null asks nothing and answers no row.
 *
 * Order. Statements of a batch run in the order of the array and are answered in it. Between batches there is none: they
 * may travel on different connections. What has to come later is asked after the earlier one was answered.
 *
 * Isolation. Read committed: each statement sees what was committed before it began, and what stands before it in its
 * batch. A batch that rests on what an earlier one read says so in its statement (`livery_require`).
 *
 * Fault. The first statement that fails undoes its batch and keeps those behind it from running; the batch throws that
 * fault. Other batches on the same connection go on, also where the failed one was to prepare what they use.
 *
 * Dead connection. All that is under way on it fails with `unavailable`, and whether a batch was committed is then not
 * known: repeat only what may be done twice. The connection is not used again. Nothing is repeated in here.
 *
 * Acknowledged. `flushed`: committed and on disk. Where several such batches are under way, none of them flushes and one
 * flush afterwards brings all to disk (group-commit.ts); they are answered after it. `unflushed`: committed, seen by
 * everybody, lost if PostgreSQL's machine stops within a fraction of a second: for what nobody is told of before a later
 * commit that is flushed. `read`, `read-apart`: there is nothing to acknowledge.
 *
 * Row-level security. The first statement of each transaction is the prologue: it sets the context's account for this
 * transaction alone, so that nothing of it is left for the next one on the connection, whoever's that is. For a caller
 * that was remembered it also makes sure that it still is what it was. `read` modes set the transaction read-only as well.
 * The connection's role sees no row without a prologue, and cannot give itself more than one account at a time.
 *
 * Connections. Batches share connections that are sent to without waiting for answers (pipeline.ts), eight under way on
 * each at most. So a batch never waits for its own process in the middle, and one that may take long (lists, sums,
 * searches) is `read-apart`.
 *
 * Prepared. A text is prepared once a connection under a name that follows from it; nobody names a statement. At most 256
 * are kept on a connection, the others make room. So texts are constants, or say `prepared: false`.
 *
 * Not in here. No batch inside a transaction: its own context is refused by type, any context when it runs, and a transaction's
 * statements are asked on its own connection (`TransactionSql`). No `begin`, `commit`, `savepoint` or `set` without `local` in a batch.
 * No lock by session, no `listen`, no cursor, no `copy`: those need a connection of their own.
 */
export { batch, prove, reader } from "./batch.ts"
export { send } from "./extended-query.ts"
export { isAfterFault, isEnding, isStatementError } from "./faults.ts"
export { allDurable, flush } from "./group-commit.ts"
export { insideTransaction } from "./inside-transaction.ts"
export { closePipelines, isServing } from "./pipeline.ts"
export { prologue, prologueText, proved, translateFault } from "./prologue.ts"
export type { Batch, Result, Results, Sql, Statement, TransactionSql } from "./statement.ts"
export { withConnection } from "./with-connection.ts"
