import pg from "pg"
import { newId } from "../../lib/core/ids.ts"
import { roleAddress } from "../../lib/db/roles/role-address.ts"
import type { Sql } from "../../lib/domain/retrieval/schema.ts"

/** A connection that works as the application does, behind row-level security. */
export async function connectAsApp(database?: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: roleAddress("app", database) })
  await client.connect()
  return client
}

/** Runs `work` in a transaction of one account. */
export async function inAccount<T>(client: pg.Client, accountId: string, work: (sql: Sql) => Promise<T>) {
  await client.query(`begin; set local livery.account = '${accountId}'`)
  try {
    const result = await work(client)
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

/** An account with an empty dataset. */
export async function makeDataset(client: pg.Client): Promise<{ accountId: string; datasetId: string }> {
  const [accountId, datasetId] = [newId(), newId()]
  await inAccount(client, accountId, async (sql) => {
    await sql.query({
      text: `insert into "Account" (id, kind, name, "updatedAt") values ($1, 'customer', 'Bench', now())`,
      values: [accountId],
    })
    await sql.query({
      text: `insert into "Dataset" ("accountId", id, "updatedAt") values ($1, $2, now())`,
      values: [accountId, datasetId],
    })
  })
  return { accountId, datasetId }
}

/** Stores passages as records without a source; their ids in the same order. */
export async function storeRecords(
  sql: Sql,
  { accountId, datasetId }: { accountId: string; datasetId: string },
  passages: readonly (string | { text: string; heading: string })[],
): Promise<string[]> {
  const ids = passages.map(() => newId())
  const texts = passages.map((each) => (typeof each === "string" ? each : each.text))
  const headings = passages.map((each) => (typeof each === "string" ? null : each.heading))
  await sql.query({
    text: `insert into "Record" ("accountId", "datasetId", id, text, heading, "updatedAt")
      select $1, $2, id, text, heading, now() from unnest($3::uuid[], $4::text[], $5::text[]) given (id, text, heading)`,
    values: [accountId, datasetId, ids, texts, headings],
  })
  return ids
}
