import pg from "pg"
import { newId } from "#lib/core/ids.ts"
import { roleAddress } from "#lib/db/roles/role-address.ts"
import { indexRecords } from "#lib/domain/retrieval/indexing/indexing.ts"
import type { Sql } from "#lib/domain/retrieval/schema.ts"

export interface Place {
  accountId: string
  datasetId: string
}

/** A connection of the application's role, with ways to make an account with a dataset and fill it. */
export async function connectAsApp() {
  const client = new pg.Client({ connectionString: roleAddress("app") })
  await client.connect()

  async function inside<T>({ accountId }: { accountId: string }, work: (sql: Sql) => Promise<T>): Promise<T> {
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
  async function makeDataset(): Promise<Place> {
    const place = { accountId: newId(), datasetId: newId() }
    await inside(place, async (sql) => {
      const account = `insert into "Account" (id, kind, name, "updatedAt") values ($1, 'customer', 'Test', now())`
      await sql.query({ text: account, values: [place.accountId] })
      const dataset = `insert into "Dataset" ("accountId", id, "updatedAt") values ($1, $2, now())`
      await sql.query({ text: dataset, values: [place.accountId, place.datasetId] })
    })
    return place
  }
  /** Stores and indexes texts; their record ids. */
  async function add(place: Place, texts: string[], options: AddOptions = {}): Promise<string[]> {
    return inside(place, (sql) => addWithin(sql, place, texts, options))
  }
  return { client, inside, makeDataset, add }
}

export interface AddOptions {
  language?: string
  heading?: string
  sourceId?: string
  versionId?: string
}

export async function addWithin(
  sql: Sql,
  { accountId, datasetId }: Place,
  texts: string[],
  { language = "en", heading, sourceId, versionId }: AddOptions = {},
): Promise<string[]> {
  const ids = texts.map(() => newId())
  await sql.query({
    text: `insert into "Record" ("accountId", "datasetId", id, text, heading, "sourceId", "versionId", "updatedAt")
      select $1, $2, id, text, $5, $6, $7, now() from unnest($3::uuid[], $4::text[]) given (id, text)`,
    values: [accountId, datasetId, ids, texts, heading ?? null, sourceId ?? null, versionId ?? null],
  })
  const records = texts.map((text, i) => ({ id: ids[i] ?? "", text, heading: heading ?? null }))
  await indexRecords(sql, { accountId, datasetId, records, language })
  return ids
}
