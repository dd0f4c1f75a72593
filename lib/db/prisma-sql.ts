import type { Sql, TenantDb } from "./transaction.ts"

/**
 * A Prisma transaction seen as a pg connection, so that a domain function written for hot statements (limits, search
 * index) also runs inside a command.
 */
export const sqlOf = (db: TenantDb): Sql => ({
  query: (async (statement: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
    const { text, values: given } = typeof statement === "string" ? { text: statement, values } : statement
    const rows = await db.$queryRawUnsafe(text, ...(given ?? []))
    return { rows, rowCount: Array.isArray(rows) ? rows.length : 0 }
  }) as unknown as Sql["query"],
})
