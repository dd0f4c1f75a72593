import type { Sql } from "../wire/wire.ts"

export interface LockedSource {
  attempts: number
  currentVersion: number | null
  currentVersionId: string | null
  recordCount: number
  /** Of the dataset, and of the source's text. */
  language: string
  spoken: string | null
}

/**
 * A source with its dataset's language; undefined when it is gone. Others who ask wait until the transaction ends, while
 * the row stays free, so that a run can be made void meanwhile.
 */
export async function lockSource(sql: Sql, accountId: string, id: string): Promise<LockedSource | undefined> {
  await sql.query({
    text: "select pg_advisory_xact_lock(hashtextextended('source:' || $1::text, 0))::text",
    values: [id],
  })
  const { rows } = await sql.query<LockedSource>({
    text: `select s.attempts, s."currentVersion", s."recordCount", d.language, s.language as spoken,
        (select v.id from "SourceVersion" v where v."accountId" = s."accountId" and v."sourceId" = s.id and v.number = s."currentVersion") as "currentVersionId"
      from "Source" s join "Dataset" d on d."accountId" = s."accountId" and d.id = s."datasetId" and d."deletedAt" is null
      where s."accountId" = $1::uuid and s.id = $2::uuid and s."deletedAt" is null`,
    values: [accountId, id],
  })
  return rows[0]
}

/** Makes a version of a source. Drafts of the same or a later number, left by a run that was cut off, go. */
export async function insertVersion(
  sql: Sql,
  accountId: string,
  row: { id: string; sourceId: string; number: number },
): Promise<void> {
  await sql.query({
    text: `delete from "SourceVersion" where "accountId" = $1::uuid and "sourceId" = $2::uuid and number >= $3::int`,
    values: [accountId, row.sourceId, row.number],
  })
  await sql.query({
    text: `insert into "SourceVersion" ("accountId", id, "sourceId", number) values ($1::uuid, $2::uuid, $3::uuid, $4::int)`,
    values: [accountId, row.id, row.sourceId, row.number],
  })
}

export interface NewPage {
  id: string
  versionId: string
  position: number
  title: string | null
  outcome: string
  reason: string | null
  text: string
  /** A list to be kept as JSON. */
  unread: readonly unknown[]
  /** What was read, where the text is not all of it; to be kept as JSON. */
  original: object | null
  contentHash: string | null
  /** Of a web page. */
  url: string | null
  etag: string | null
  lastModified: string | null
}

/** Writes the ledger row of a page. */
export const insertPage = (sql: Sql, accountId: string, page: NewPage) =>
  sql.query({
    text: `insert into "SourcePage" ("accountId", id, "versionId", position, title, outcome, reason, text, "contentHash", url, etag, "lastModified", unread, original)
      values ($1::uuid, $2::uuid, $3::uuid, $4::int, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb)`,
    values: [
      accountId,
      page.id,
      page.versionId,
      page.position,
      page.title,
      page.outcome,
      page.reason,
      page.text,
      page.contentHash,
      page.url,
      page.etag,
      page.lastModified,
      JSON.stringify(page.unread),
      page.original && JSON.stringify(page.original),
    ],
  })

/**
 * Takes a page with its records, as they are, into another version; returns how many records it has. They keep their ids,
 * so the index need not know.
 */
export async function movePage(
  sql: Sql,
  accountId: string,
  page: Pick<NewPage, "id" | "versionId" | "position" | "etag" | "lastModified" | "original" | "contentHash">,
  firstRecord: number,
): Promise<number> {
  const { id, versionId, position, etag, lastModified, original, contentHash } = page
  await sql.query({
    text: `update "SourcePage" set "versionId" = $3::uuid, position = $4::int, etag = $5, "lastModified" = $6, original = $7::jsonb, "contentHash" = $8
      where "accountId" = $1::uuid and id = $2::uuid`,
    values: [
      accountId,
      id,
      versionId,
      position,
      etag,
      lastModified,
      original && JSON.stringify(original),
      contentHash,
    ],
  })
  const { rows } = await sql.query({
    text: `update "Record" r set "versionId" = $3::uuid, position = $4::int + n.place
      from (
        select id, (row_number() over (order by position) - 1)::int as place from "Record" where "accountId" = $1::uuid and "pageId" = $2::uuid
      ) n where r."accountId" = $1::uuid and r.id = n.id returning 1`,
    values: [accountId, id, versionId, firstRecord],
  })
  return rows.length
}

export interface NewRecord {
  id: string
  position: number
  text: string
  heading: string
  start: number
  end: number
  pageNumber?: number
  rowNumber?: number
}

/** Inserts passages of one page in a single statement. */
export const insertRecords = (
  sql: Sql,
  accountId: string,
  place: { datasetId: string; sourceId: string; versionId: string; pageId: string },
  records: readonly NewRecord[],
) =>
  sql.query({
    text: `insert into "Record" ("accountId", "datasetId", "sourceId", "versionId", "pageId", id, position, text, heading, "startOffset", "endOffset", "pageNumber", "rowNumber", "updatedAt")
      select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, r.id, r.position, r.text, nullif(r.heading, ''), r."start", r."end", r."pageNumber", r."rowNumber", now()
      from jsonb_to_recordset($6::jsonb) as r(id uuid, position int, text text, heading text, "start" int, "end" int, "pageNumber" int, "rowNumber" int)`,
    values: [
      accountId,
      place.datasetId,
      place.sourceId,
      place.versionId,
      place.pageId,
      JSON.stringify(records),
    ],
  })

export interface Published {
  id: string
  /** The attempt that publishes; a later one makes it void. */
  attempts: number
  version: number
  preview: string
  pageCount: number
  recordCount: number
  language: string
  /** A list to be kept as JSON. */
  unread: readonly unknown[]
}

/** Lets a version answer; false, when another attempt has taken over meanwhile. */
export async function publish(sql: Sql, accountId: string, row: Published): Promise<boolean> {
  const { rows } = await sql.query({
    text: `update "Source" set "currentVersion" = $3::int, status = 'ready', error = null, preview = $4, "pageCount" = $5::int,
        "recordCount" = $6::int, language = $7, unread = $9::jsonb, "syncedAt" = now(), "updatedAt" = now()
      where "accountId" = $1::uuid and id = $2::uuid and attempts = $8::int returning 1`,
    values: [
      accountId,
      row.id,
      row.version,
      row.preview,
      row.pageCount,
      row.recordCount,
      row.language,
      row.attempts,
      JSON.stringify(row.unread),
    ],
  })
  return rows.length > 0
}

/** Deletes a version with its pages and records. */
export const deleteVersion = (sql: Sql, accountId: string, versionId: string) =>
  sql.query({
    text: `delete from "SourceVersion" where "accountId" = $1::uuid and id = $2::uuid`,
    values: [accountId, versionId],
  })
