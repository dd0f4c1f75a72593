import type pg from "pg"
import { translateDatabaseError } from "./database-errors.ts"
import type { PrismaClient } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { systemPrisma } from "./prisma.ts"
import { batch, isRefusal, type Statement } from "./wire/batch.ts"

/**
 * The door past the walls between accounts: connections that log in as the system's role. lib/db/doors.mjs is the whole
 * list of who may import it.
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

/** One statement that every request pays, in one batch. */
export async function systemStatement<Row>(statement: Statement): Promise<Row[]> {
  const client = await systemSql().connect()
  try {
    const [result] = await batch(client, [statement])
    client.release()
    return (result?.rows ?? []) as Row[]
  } catch (fault) {
    client.release(isRefusal(fault) ? undefined : (fault as Error))
    throw translateDatabaseError(fault)
  }
}
