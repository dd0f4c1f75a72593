import type pg from "pg"
import { translateDatabaseError } from "./database-errors.ts"
import type { PrismaClient } from "./generated/client.ts"
import { pools } from "./pools.ts"
import { systemPrisma } from "./prisma.ts"
import { type Result, type Statement, send, withConnection } from "./wire/wire.ts"

/**
 * The door past the walls between accounts: connections that log in as the system's role. lib/db/doors.mjs is the whole
 * list of who may import it.
 */
export const system = (): PrismaClient => systemPrisma()

/** The same on bare pg, for the statements that every request pays. */
export const systemSql = (): SystemSql => SQL

interface SystemSql {
  /** A text alone is not kept prepared: for what is asked now and then. */
  query<Row = Record<string, unknown>>(
    statement: Statement<Row> | string,
    values?: readonly unknown[],
  ): Promise<Result<Row>>
  connect(): Promise<pg.PoolClient>
}
const SQL: SystemSql = {
  query: async <Row>(given: Statement<Row> | string, values: readonly unknown[] = []) => {
    const statement = typeof given === "string" ? { text: given, values, prepared: false as const } : given
    const [result] = await translated(
      withConnection(pools().system, (client) => send<[Row]>(client, [statement])),
    )
    return result
  },
  connect: () => translated(pools().system.connect()),
}

const translated = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw translateDatabaseError(error)
  }
}
