import type pg from "pg"
import { isStatementError } from "./faults.ts"

/** Does work on a connection of a pool that nobody else uses meanwhile; one that is of no more use is not put back. */
export async function withConnection<T>(
  pool: pg.Pool,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (fault) {
    client.release(isStatementError(fault) ? undefined : (fault as Error))
    throw fault
  }
}
