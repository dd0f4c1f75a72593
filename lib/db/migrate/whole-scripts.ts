import { PrismaPg } from "@prisma/adapter-pg"
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils"
import type { Pool } from "pg"
import { mayNotMakeRoles } from "../roles/may-not-make-roles.ts"

/** How the first migration makes a role, which an owner that may not create roles cannot even try. */
const FIRST_ROLE = `do $$ begin
  create role livery_app nologin;
exception when duplicate_object then null;
end $$;`

/**
 * Runs migrations for Prisma's engine. Its own adapter cuts scripts at every semicolon, which breaks function bodies; one
 * simple query runs a script whole, and in one transaction. `fault` is what PostgreSQL said where the engine only says
 * that there was something.
 */
export function wholeScripts(pool: Pool) {
  const factory = new PrismaPg(pool)
  let fault: Error | undefined
  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await factory.connect()
    adapter.executeScript = async (script) => {
      try {
        await runWhole(pool, script)
      } catch (error) {
        fault = mayNotMakeRoles(error) ?? (error as Error)
        throw error
      }
    }
    return adapter
  }
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  }
  return { adapter, fault: () => fault }
}

/** Runs the script of one migration. */
export async function runWhole(connection: Pick<Pool, "query">, script: string): Promise<void> {
  const { rowCount } = await connection.query("select from pg_roles where rolname = 'livery_app'")
  await connection.query(rowCount ? script.replace(FIRST_ROLE, "") : script)
}
