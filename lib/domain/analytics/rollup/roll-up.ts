import type { Context } from "../../../core/context.ts"
import { firstId } from "../../../core/ids.ts"
import { dueFigures, eventsAfter, readCursor, takeTurn, writeCursor } from "../../../db/statements/figures.ts"
import { sqlTransaction } from "../../../db/transaction.ts"
import type { TransactionSql } from "../../../db/wire/wire.ts"
import { countAgain } from "./count-again.ts"
import { settle } from "./settle.ts"

/** Events and due conversations that one transaction looks at. */
const EVENTS = 1000
const DUE = 300
/** Conversations that are counted together. */
const TOGETHER = 200
/** An event may commit so long behind the moment that its id names: the longest transaction, and the clocks of hosts. */
const LATE_MS = 35_000
const NIL = "00000000-0000-0000-0000-000000000000"

export interface RolledUp {
  /** Whether it came to the end; another process that is at it counts as that. */
  done: boolean
  /** Rises when sums of a day that is over change. */
  version: number
}

/**
 * Brings an account's sums up to date with what happened in its conversations; at most `rounds` transactions. Counting a
 * conversation again changes nothing, so the latest half minute's events are looked at once more the next time, and nothing
 * that commits late is missed.
 */
export async function rollUp(ctx: Context, { rounds = Number.POSITIVE_INFINITY } = {}): Promise<RolledUp> {
  for (let round = 0, from = NIL; ; ) {
    const { reached, ...found } = await sqlTransaction(ctx, (sql) => advance(sql, ctx.account.id, from))
    if (found.done || ++round >= rounds) return found
    from = reached
    ctx.signal.throwIfAborted()
  }
}

/** The job: all that has happened, then what of it is kept. */
export async function rollUpAll(ctx: Context): Promise<void> {
  await rollUp(ctx)
  await settle(ctx)
}

/** Looks at the next events behind the cursor, or behind what this run has reached where that is further. */
async function advance(
  sql: TransactionSql,
  accountId: string,
  from: string,
): Promise<RolledUp & { reached: string }> {
  const [turn, cursors, { rows: events }, { rows: due }] = await sql.all([
    takeTurn(accountId),
    readCursor(accountId),
    eventsAfter(accountId, from, EVENTS),
    dueFigures(accountId, DUE),
  ])
  const version = cursors.rows[0]?.version ?? 0
  if (!turn.rows[0]?.mine || events.length + due.length === 0) return { done: true, version, reached: from }
  const ids = [...events, ...due].flatMap(({ conversationId }) => conversationId ?? [])
  const distinct = [...new Set(ids)]
  let changed = false
  for (let at = 0; at < distinct.length; at += TOGETHER)
    if (await countAgain(sql, accountId, distinct.slice(at, at + TOGETHER))) changed = true
  const done = events.length < EVENTS && due.length < DUE
  const settled = firstId(Date.now() - LATE_MS)
  const last = events.at(-1)?.id ?? from
  const eventId = (done && events.length) || last > settled ? settled : last
  const written = await sql.query(writeCursor(accountId, { eventId, changed }))
  return { done, version: written.rows[0]?.version ?? version, reached: last }
}
