import type pg from "pg"
import type { PrismaClient } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { systemPrisma } from "./prisma.ts"
import { isRefusal, type Statement, trip } from "./trip.ts"

/**
 * The only door past the walls between accounts. dependency-cruiser holds the list of modules that may import it:
 * sign-in, key look-up, counters of a parent, job dispatch, recovery, partner and admin consoles, the CLI.
 */
export const system = (): PrismaClient => systemPrisma()

/** The same on bare pg, for the statements that every request pays. */
export const systemSql = (): pg.Pool => pools().system

/** One statement that every request pays, in one trip. */
export async function systemStatement<Row>(statement: Statement): Promise<Row[]> {
  const client = await systemSql().connect()
  try {
    const [result] = await trip(client, [statement])
    client.release()
    return (result?.rows ?? []) as Row[]
  } catch (fault) {
    client.release(isRefusal(fault) ? undefined : (fault as Error))
    throw fault
  }
}
