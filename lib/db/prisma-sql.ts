import type { TenantDb } from "./transaction.ts"
import type { Sql, Statement } from "./wire/wire.ts"

/**
 * A Prisma transaction seen as a pg connection, so that a domain function that sends statements (limits, search index)
 * also runs inside a command. A statement may not return the type void, which Prisma cannot read.
 */
export const sqlOf = (db: Pick<TenantDb, "$queryRawUnsafe">): Sql => ({
  query: async <Row>({ text, values = [] }: Statement<Row>) => {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)
    for (const row of rows) withBuffers(row)
    return { rows: rows as Row[], rowCount: rows.length }
  },
})

/** Bytes as pg gives them. */
function withBuffers(row: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(row))
    if (value instanceof Uint8Array) row[name] = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}
