import type pg from "pg"
import { translateDatabaseError } from "./database-errors.ts"
import type { PrismaClient } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { systemPrisma } from "./prisma.ts"
import { sqlOf } from "./prisma-sql.ts"
import type { Scope, Sql } from "./transaction.ts"
import { isRefusal, type Statement, trip } from "./trip.ts"

/**
 * The only door past the walls between accounts. dependency-cruiser holds the list of modules that may import it:
 * sign-in, key look-up, counters of a parent, job dispatch, recovery, partner and admin consoles, the CLI.
 */
export const system = (): PrismaClient => systemPrisma()

/** The same on bare pg, for the statements that every request pays. */
export const systemSql = (): SystemSql => SQL

type SystemSql = Pick<pg.Pool, "query" | "connect">
const SQL = {
  query: (statement: pg.QueryConfig, values?: unknown[]) =>
    translated(pools().system.query(statement, values)),
  connect: () => translated(pools().system.connect()),
} as unknown as SystemSql

const translated = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw translateDatabaseError(error)
  }
}

/** One statement that every request pays, in one trip. */
export async function systemStatement<Row>(statement: Statement): Promise<Row[]> {
  const client = await systemSql().connect()
  try {
    const [result] = await trip(client, [statement])
    client.release()
    return (result?.rows ?? []) as Row[]
  } catch (fault) {
    client.release(isRefusal(fault) ? undefined : (fault as Error))
    throw translateDatabaseError(fault)
  }
}

/** Statements past the walls within a command's own transaction, so that both are done or neither is. */
export async function asSystem<T>({ db }: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = sqlOf(db)
  await sql.query("select set_config('livery.system', 'on', true)")
  try {
    return await work(sql)
  } finally {
    // After a fault of PostgreSQL the transaction is lost, and with it the setting.
    await sql.query("select set_config('livery.system', '', true)").catch(() => {})
  }
}
