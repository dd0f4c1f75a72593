import { Client } from "pg"
import { type CopyToStreamQuery, to as copyTo } from "pg-copy-streams"
import { type Applied, readHistory } from "../migrate/compare-history.ts"
import { lockRemovals } from "./backup-lock.ts"
import { JOBS, JOBS_SOURCE } from "./queued-jobs.ts"
import { seeEverything } from "./see-everything.ts"
import { columnList, quoted, readTables, type Table } from "./tables.ts"

export interface NamedFile {
  storageKey: string
  byteSize: number
  sha256: Buffer | null
}
/** The database as it was at one moment, however long it is read. */
export interface Snapshot {
  serverVersion: string
  migrations: Applied[]
  tables: Table[]
  sequences: { name: string; value: string }[]
  /** Rows of a table as COPY writes them: one a line. */
  copyOut(table: Table): CopyToStreamQuery
  /** The stored files that rows of the snapshot name. Their bytes are not removed until it is closed. */
  files(): AsyncGenerator<NamedFile>
  close(): Promise<void>
}

const FILES_AT_ONCE = 500

/** Opens a snapshot on a connection of its own, as the schema's owner. */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const client = new Client({ connectionString: url, application_name: "livery backup" })
  // Whoever reads hears of a lost connection by the statement.
  client.on("error", () => {})
  await client.connect()
  try {
    await client.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0")
    // Before the snapshot is taken: what it names must not go in between.
    await lockRemovals(client)
    await seeEverything(client)
    await client.query("begin isolation level repeatable read, read only")
    const migrations = await readHistory(client)
    const sequences = await client.query<{ name: string; value: string }>(
      `select sequencename as name, last_value::text as value from pg_sequences
       where schemaname = current_schema() and last_value is not null order by 1`,
    )
    const version = await client.query<{ server_version: string }>("show server_version")
    const tables = await readTables(client)
    return {
      serverVersion: version.rows[0]?.server_version ?? "",
      migrations,
      tables: [...tables, { name: JOBS, columns: [] }],
      sequences: sequences.rows,
      copyOut: (table) => client.query(copyTo(`copy ${sourceOf(table)} to stdout (encoding 'UTF8')`)),
      files: () => readFiles(client),
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

const sourceOf = (table: Table) =>
  table.name === JOBS ? `(${JOBS_SOURCE})` : `${quoted(table.name)} (${columnList(table)})`

async function* readFiles(client: Client): AsyncGenerator<NamedFile> {
  await client.query(
    `declare stored no scroll cursor for select "storageKey", "byteSize", sha256 from "File" where "storageKey" is not null`,
  )
  for (;;) {
    const { rows } = await client.query<NamedFile>(`fetch ${FILES_AT_ONCE} from stored`)
    yield* rows
    if (rows.length < FILES_AT_ONCE) break
  }
  await client.query("close stored")
}
