import { newId } from "../../../core/ids.ts"
import type { Sql } from "../schema.ts"
import type { Place } from "../segments.ts"
import { lockIndex } from "./write-segments.ts"

/** A dataset's set of vectors as the one who makes it sees it. */
export interface VectorSet extends Place {
  id: string
  dimensions: number
  centre: Buffer
  centredOn: number
  isBehind: boolean
}

/** The set of a model, made now if there is none; undefined when the dataset is gone. Counts what lies ahead. */
export async function openVectorSet(sql: Sql, place: Place, model: string): Promise<VectorSet | undefined> {
  const { accountId, datasetId } = place
  await sql.query({
    text: `insert into "VectorSet" ("accountId", "datasetId", id, model)
      select "accountId", id, $3::uuid, $4 from "Dataset" where "accountId" = $1 and id = $2 and "deletedAt" is null
      on conflict ("accountId", "datasetId", model) do nothing`,
    values: [accountId, datasetId, newId(), model],
  })
  const { rows } = await sql.query({
    text: `update "VectorSet" s set "updatedAt" = now(),
        total = (select count(*) from "Record" r where r."accountId" = $1 and r."datasetId" = $2),
        embedded = (select count(*) from "RecordVector" v where v."accountId" = $1 and v."datasetId" = $2 and v."setId" = s.id)
      where "accountId" = $1 and "datasetId" = $2 and model = $3
      returning id, dimensions, centre, "centredOn", "isBehind"`,
    values: [accountId, datasetId, model],
  })
  const [found] = rows as Omit<VectorSet, keyof Place>[]
  return found && { ...found, accountId, datasetId }
}

export interface MissingRecord {
  id: string
  text: string
  heading: string | null
  title: string | null
  /** Its state, which a vector is valid for. */
  stamp: string
}

/** The next records without a vector, by id, after a given one. */
export async function missingRecords(
  sql: Sql,
  { accountId, datasetId, id }: VectorSet,
  { after, limit }: { after: string; limit: number },
): Promise<MissingRecord[]> {
  const { rows } = await sql.query({
    text: `select r.id, r.text, r.heading, coalesce(page.title, source.name) as title,
        extract(epoch from r."updatedAt")::text as stamp
      from "Record" r
      left join lateral (
        select name, "deletedAt" from "Source" where "accountId" = $1 and id = r."sourceId" limit 1
      ) source on true
      left join lateral (select title from "SourcePage" where "accountId" = $1 and id = r."pageId" limit 1) page on true
      left join lateral (
        select true as there from "RecordVector" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3
          and "recordId" = r.id limit 1
      ) vector on true
      where r."accountId" = $1 and r."datasetId" = $2 and r.id > $4 and vector.there is null
        and source."deletedAt" is null
      order by r.id limit $5`,
    values: [accountId, datasetId, id, after, limit],
  })
  return rows as MissingRecord[]
}

const NIL = "00000000-0000-0000-0000-000000000000"

/**
 * Lets a set serve when no record lacks its vector; whether it does now. Texts that change meanwhile wait for this to
 * end, and note that it is behind again.
 */
export async function settleVectorSet(sql: Sql, set: VectorSet): Promise<boolean> {
  await lockIndex(sql, set)
  if ((await missingRecords(sql, set, { after: NIL, limit: 1 })).length) return false
  await sql.query({
    text: `update "VectorSet" s set "servesSince" = coalesce("servesSince", now()), "isBehind" = false, error = null,
        "updatedAt" = now(), total = n, embedded = n
      from (select count(*) as n from "RecordVector" where "accountId" = $1 and "datasetId" = $2 and "setId" = $3) counted
      where "accountId" = $1 and "datasetId" = $2 and id = $3`,
    values: [set.accountId, set.datasetId, set.id],
  })
  return true
}

/** Deletes the sets of other models, which this one has taken the place of. */
export const dropOtherSets = (sql: Sql, { accountId, datasetId, id }: VectorSet) =>
  sql.query({
    text: `delete from "VectorSet" where "accountId" = $1 and "datasetId" = $2 and id <> $3`,
    values: [accountId, datasetId, id],
  })

/** Deletes a set with all it holds. */
export const dropVectorSet = (sql: Sql, { accountId, datasetId, id }: VectorSet) =>
  sql.query({
    text: `delete from "VectorSet" where "accountId" = $1 and "datasetId" = $2 and id = $3`,
    values: [accountId, datasetId, id],
  })

/** Writes down why a set does not go on. */
export const blameVectorSet = (sql: Sql, { accountId, datasetId, id }: VectorSet, error: string) =>
  sql.query({
    text: `update "VectorSet" set error = $4, "updatedAt" = now() where "accountId" = $1 and "datasetId" = $2 and id = $3`,
    values: [accountId, datasetId, id, error],
  })
