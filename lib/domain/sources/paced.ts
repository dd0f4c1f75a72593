import { setTimeout as pause } from "node:timers/promises"
import type { Sql } from "../../db/transaction.ts"

/** Statements that are over sooner, in milliseconds, delay nobody. */
const SHORT = 1
/** A statement that took very long, because the machine is busy, is not made up for in full. */
const LONGEST_PAUSE = 50

/**
 * A connection that rests after each statement for as long as it took: the database writes a large document with at most
 * half a processor, and answers requests with the rest. One statement at a time.
 */
export function paced(sql: Sql): Sql {
  let last: Promise<unknown> = Promise.resolve()
  const query = (statement: Parameters<Sql["query"]>[0]) => {
    const result = last.then(() => timed(sql, statement))
    last = result.then(
      ({ took }) => (took > SHORT ? pause(Math.min(took, LONGEST_PAUSE)) : undefined),
      () => undefined,
    )
    return result.then(({ answer }) => answer)
  }
  return { query: query as unknown as Sql["query"] }
}

async function timed(sql: Sql, statement: Parameters<Sql["query"]>[0]) {
  const begun = performance.now()
  const answer = await sql.query(statement)
  return { answer, took: performance.now() - begun }
}
