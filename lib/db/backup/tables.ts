import type { ClientBase } from "pg"
import { $Enums, Prisma } from "../generated/client.ts"

export interface Table {
  name: string
  columns: string[]
}

/** Prisma's own list of the migrations that were applied. */
export const HISTORY = "_prisma_migrations"

/** What means nothing outside the cluster and the moment it was written in: numbers of transactions, rates of requests. */
const PASSING = new Set<string>(["EventFollower", "FollowedEvent", "RateBucket"])

/** Filled from "data" where PostgreSQL has pgvector, and a type that is unknown elsewhere. */
const DERIVED = new Set(["RecordVector.near"])

/** Tables of earlier versions that a migration has dropped since: a database that was not upgraded yet still has them. */
const FORMER = ["BotVote", "Budget", "Flow", "Release", "Template"]

/** The tables that this version of Livery knows, by name; others in the same schema belong to somebody else. */
const known = (): string[] => [HISTORY, ...Object.values(Prisma.ModelName), ...FORMER]

/** The tables of Livery that are in the database and belong into a backup, each with its columns, by name. */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname = any($1)
       and c.relname || '.' || a.attname <> all($2)
     group by 1 order by 1`,
    [known().filter((name) => !PASSING.has(name)), [...DERIVED]],
  )
  return rows
}

/** All tables of Livery that are in the database, by name. */
export async function readNames(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname = any($1) order by 1`,
    [known()],
  )
  return rows.map(({ name }) => name)
}

/** Removes tables, functions and types of Livery, and leaves what others keep in the same schema. */
export async function dropTables(client: ClientBase): Promise<void> {
  const tables = (await readNames(client)).map(quoted)
  if (tables.length) await client.query(`drop table ${tables.join(", ")} cascade`)
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop function %s cascade', oid::regprocedure) as statement from pg_proc
       where pronamespace = current_schema()::regnamespace and proname like 'livery\\_%'
     union all
     select format('drop type %I cascade', typname) from pg_type
       where typnamespace = current_schema()::regnamespace and typtype = 'e' and typname = any($1)`,
    [Object.keys($Enums)],
  )
  for (const { statement } of rows) await client.query(statement)
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const columnList = ({ columns }: Table): string => columns.map(quoted).join(", ")
