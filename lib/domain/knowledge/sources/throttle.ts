import { setTimeout as pause } from "node:timers/promises"
import type { Sql } from "../../../db/wire/wire.ts"
import { flush, isServing } from "../../../db/wire/wire.ts"

/** Statements that are over sooner, in milliseconds, delay nobody. */
const SHORT = 1
/** A statement that took very long, because the machine is busy, is not made up for in full. */
const LONGEST_PAUSE = 50

/**
 * A connection that rests after each statement for as long as it took while this process serves anybody: the database
 * writes a large document with at most half a processor then, and answers requests with the rest. What was written is
 * brought to disk at once, so that no request's commit has to wait for all of it. One statement at a time.
 */
export function throttle(sql: Sql, isBusy: () => boolean = isServing): Sql {
  let last: Promise<unknown> = Promise.resolve()
  const query = (statement: Parameters<Sql["query"]>[0]) => {
    const result = last.then(() => timed(sql, statement))
    last = result.then(
      ({ took }) => (took > SHORT && isBusy() ? rest(took) : undefined),
      () => undefined,
    )
    return result.then(({ answer }) => answer)
  }
  return { query: query as unknown as Sql["query"] }
}

const rest = (took: number): Promise<unknown> =>
  Promise.allSettled([flush(), pause(Math.min(took, LONGEST_PAUSE))])

async function timed(sql: Sql, statement: Parameters<Sql["query"]>[0]) {
  const begun = performance.now()
  const answer = await sql.query(statement)
  return { answer, took: performance.now() - begun }
}
