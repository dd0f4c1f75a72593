import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils"
import { Client, Pool, type QueryResult } from "pg"
import { migrationList, readMigrations, readSchema } from "#lib/db/migrate/read-migrations.ts"
import { noFilters, withSchemaEngine } from "#lib/db/migrate/schema-engine.ts"
import { wholeScripts } from "#lib/db/migrate/whole-scripts.ts"
import { startScratchServer } from "./steps/scratch-server.ts"

const CHAR = 18
const UUID = 2950

/** The SQL that leads from the migrations (or, with `fromEmpty`, from nothing) to prisma/schema; "" when they agree. */
export async function schemaDiff(fromEmpty = false): Promise<string> {
  const to = { tag: "schemaDatamodel" as const, ...(await readSchema()) }
  const from = fromEmpty
    ? { tag: "empty" as const }
    : { tag: "migrations" as const, ...migrationList(await readMigrations()) }
  const stdout = await inEmptyDatabase(async (pool) => {
    const { adapter, fault } = wholeScripts(pool)
    try {
      const diff = { from, to, script: true, exitCode: null, filters: noFilters }
      return (await withSchemaEngine(withCharacters(adapter, pool), (engine) => engine.diff(diff))).stdout
    } catch (error) {
      throw fault() ?? error
    }
  })
  const sql = (stdout ?? "").trim()
  return sql === "-- This is an empty migration." ? "" : `${sql}\n`
}

async function inEmptyDatabase<T>(use: (pool: Pool) => Promise<T>): Promise<T> {
  const { url, leave } = await startScratchServer()
  const server = new Client({ connectionString: url })
  try {
    await server.connect()
    // By the name that tests clear away when their process is gone.
    const name = `livery_test_${process.pid}_schema`
    await server.query(`create database ${name}`)
    const address = new URL(url)
    address.pathname = `/${name}`
    const pool = new Pool({ connectionString: address.href, max: 2 })
    try {
      return await use(pool)
    } finally {
      await pool.end()
      await server.query(`drop database ${name} with (force)`)
    }
  } finally {
    await server.end()
    await leave()
  }
}

/**
 * PostgreSQL's catalogue has columns of its type "char", which Prisma's adapter does not know and its engine reads as one
 * character. They pass the adapter as UUIDs, of which the catalogue has none.
 */
function withCharacters(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  pool: Pool,
): SqlMigrationAwareDriverAdapterFactory {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult | QueryResult[]>
  const disguised = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const { fields } of [result].flat())
      for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = UUID
    return result
  }
  pool.query = disguised as typeof pool.query
  const connect = async (): Promise<SqlDriverAdapter> => {
    const connected = await adapter.connect()
    const queryRaw = connected.queryRaw.bind(connected)
    connected.queryRaw = async (asked) => {
      const result = await queryRaw(asked)
      const typed = (type: ColumnType) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type)
      return { ...result, columnTypes: result.columnTypes.map(typed) }
    }
    return connected
  }
  // The database that it would make for itself is here already.
  return { ...adapter, connect, connectToShadowDb: connect }
}
