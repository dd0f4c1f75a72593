import type { Sql, TenantDb } from "./transaction.ts"

/**
 * A Prisma transaction seen as a pg connection, so that a domain function written for hot statements (limits, search
 * index) also runs inside a command. A statement may not return the type void, which Prisma cannot read.
 */
export const sqlOf = (db: Pick<TenantDb, "$queryRawUnsafe">): Sql => ({
  query: (async (statement: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
    const { text, values: given } = typeof statement === "string" ? { text: statement, values } : statement
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(text, ...(given ?? []))
    for (const row of rows) withBuffers(row)
    return { rows, rowCount: rows.length }
  }) as unknown as Sql["query"],
})

/** Bytes as pg gives them. */
function withBuffers(row: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(row))
    if (value instanceof Uint8Array) row[name] = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}
