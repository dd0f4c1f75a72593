import type { Client } from "pg"

interface Column {
  table: string
  name: string
  type: string
  label: string | null
}

/** Tables that hold rows of an account. */
export async function tablesOfAccounts(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'accountId' and a.attnum > 0 and not a.attisdropped
      where n.nspname = 'public' and c.relkind = 'r' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/**
 * Writes `count` rows of an account into each of its tables, whatever these are: read from the catalogue, so that a new
 * table takes part at once. In the nth row every id is the nth one, and so every reference holds, in circles too.
 */
export async function fillAccount(owner: Client, accountId: string, count: number): Promise<void> {
  const { rows } = await owner.query<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
        (select enumlabel from pg_enum where enumtypid = a.atttypid order by enumsortorder limit 1) as label
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and a.attname <> 'accountId'
        and (a.attnotnull or a.atttypid = 'uuid'::regtype) order by 1, a.attnum`,
    [await tablesOfAccounts(owner)],
  )
  await owner.query("begin")
  try {
    // References are filled in any order.
    await owner.query("set local session_replication_role = replica")
    for (const [table, columns] of Map.groupBy(rows, (column) => column.table)) {
      const names = columns.map(({ name }) => `"${name}"`)
      await owner.query(
        `insert into "${table}" ("accountId", ${names}) select $1::uuid, ${columns.map(exampleOf)} from generate_series(1, $2::int) n
          on conflict do nothing`,
        [accountId, count],
      )
    }
    await owner.query("commit")
  } catch (error) {
    await owner.query("rollback")
    throw error
  }
}

/** Columns that the database holds to a form. */
const FORMED: Record<string, string> = {
  currency: "'EUR'",
  payer: "'own'",
  markup: "0",
  ...{ trialDays: "0", taxRate: "0", dueDays: "0", graceDays: "0" },
  total: "2 * n",
}

function exampleOf({ name, type, label }: Column): string {
  const formed = FORMED[name]
  if (formed !== undefined) return formed
  if (label !== null) return `'${label}'`
  if (type.endsWith("[]")) return "'{}'"
  if (type === "uuid") return "md5($1::text || n)::uuid"
  if (type === "text") return "'t' || n"
  if (type === "boolean") return "false"
  if (/^json/.test(type)) return "'{}'"
  if (type === "bytea") return "int8send(n)"
  if (/^timestamp/.test(type)) return "now()"
  if (type === "date") return "date '2020-01-01' + n"
  if (type === "xid8") return "n::text::xid8"
  return "n"
}
