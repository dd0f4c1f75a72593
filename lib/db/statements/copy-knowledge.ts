import type { Statement } from "../wire/wire.ts"

/** Which dataset is copied into which, both of the account. */
export interface Copying {
  accountId: string
  from: string
  to: string
}

/** Pairs of ids: what is copied, and what its copy is called. */
export interface Renamed {
  old: readonly string[]
  new: readonly string[]
}

const PAIRS = "unnest($2::uuid[], $3::uuid[]) as named(old, new)"
/** Sources that answer. */
const ANSWERING = `"accountId" = $1::uuid and "datasetId" = $2::uuid and "deletedAt" is null and "currentVersion" is not null`

/** Has whoever would publish a new version of a source of the dataset wait until the transaction ends. */
export const holdSources = ({ accountId, from }: Copying): Statement => ({
  text: `select count(pg_advisory_xact_lock(hashtextextended('source:' || id::text, 0))::text)
    from (select id from "Source" where ${ANSWERING} order by id) s`,
  values: [accountId, from],
})

/** The sources that answer, oldest first, each with its version that does; none of them goes until the transaction ends. */
export const sourcesToCopy = ({
  accountId,
  from,
}: Copying): Statement<{ id: string; versionId: string; recordCount: number }> => ({
  text: `select s.id::text, v.id::text as "versionId", s."recordCount" from (
      select * from "Source" where ${ANSWERING} order by id for share
    ) s cross join lateral (
      select id from "SourceVersion" where "accountId" = $1::uuid and "sourceId" = s.id and number = s."currentVersion" limit 1
    ) v order by s.id`,
  values: [accountId, from],
})

/** How many records of the dataset come from no source. */
export const looseRecords = ({ accountId, from }: Copying): Statement<{ loose: number }> => ({
  text: `select count(*)::int as loose from "Record" where "accountId" = $1::uuid and "datasetId" = $2::uuid and "sourceId" is null`,
  values: [accountId, from],
})

/** How a dataset is searched and read, as another one is. */
export const copySettings = ({ accountId, from, to }: Copying): Statement => ({
  text: `update "Dataset" d set store = o.store, reranker = o.reranker, "recordMaxTokens" = o."recordMaxTokens", "searchMinScore" = o."searchMinScore",
      "searchMaxRecords" = o."searchMaxRecords", "searchMaxTokens" = o."searchMaxTokens", "matchInstruction" = o."matchInstruction",
      "mismatchInstruction" = o."mismatchInstruction", separators = o.separators, language = o.language
    from "Dataset" o where o."accountId" = $1::uuid and o.id = $2::uuid and d."accountId" = $1::uuid and d.id = $3::uuid returning 1 as done`,
  values: [accountId, from, to],
})

/** Sources as they answer now, in another dataset. What is read of a file stays one file, which goes with the last of its sources. */
export const copySources = ({ accountId, to }: Copying, ids: Renamed): Statement => ({
  text: `insert into "Source" ("accountId", id, "datasetId", type, name, status, url, "fileId", "isAttached", options, "questionKey", meta, preview,
      "currentVersion", attempts, "pageCount", "recordCount", "byteSize", unread, language, schedule, "nextSyncAt", "syncedAt", "updatedAt")
    select s."accountId", named.new, $4::uuid, type, name, 'ready', url, "fileId", "isAttached", options, "questionKey", meta, preview,
      1, 1, "pageCount", "recordCount", "byteSize", unread, language, schedule, "nextSyncAt", "syncedAt", now()
    from ${PAIRS} cross join lateral (select * from "Source" where "accountId" = $1::uuid and id = named.old limit 1) s returning 1 as done`,
  values: [accountId, ids.old, ids.new, to],
})

/** Their versions, as the first of each copy: `ids` of the versions, and of the sources that they become versions of. */
export const copyVersions = (accountId: string, ids: Renamed, sourceIds: readonly string[]): Statement => ({
  text: `insert into "SourceVersion" ("accountId", id, "sourceId", number)
    select $1::uuid, named.new, named."sourceId", 1 from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as named(old, new, "sourceId") returning 1 as done`,
  values: [accountId, ids.old, ids.new, sourceIds],
})

/** The pages of versions, in their order. */
export const pagesToCopy = (
  accountId: string,
  versionIds: readonly string[],
): Statement<{ id: string; versionId: string }> => ({
  text: `select p.id::text, p."versionId"::text from unnest($2::uuid[]) v(id) cross join lateral (
      select id, "versionId", position from "SourcePage" where "accountId" = $1::uuid and "versionId" = v.id offset 0
    ) p order by p."versionId", p.position`,
  values: [accountId, versionIds],
})

export const copyPages = (accountId: string, ids: Renamed, versionIds: readonly string[]): Statement => ({
  text: `insert into "SourcePage" ("accountId", id, "versionId", position, url, title, outcome, reason, text, unread, original, "contentHash", etag, "lastModified")
    select p."accountId", named.new, named."versionId", position, url, title, outcome, reason, text, unread, original, "contentHash", etag, "lastModified"
    from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as named(old, new, "versionId")
    cross join lateral (select * from "SourcePage" where "accountId" = $1::uuid and id = named.old limit 1) p returning 1 as done`,
  values: [accountId, ids.old, ids.new, versionIds],
})

export interface RecordToCopy {
  id: string
  sourceId: string | null
  versionId: string | null
  pageId: string | null
  text: string
  heading: string | null
  /** Of the page, or else the source, as the index takes it in. */
  title: string | null
}

/** Records of a dataset behind one, in the order of their ids, with what the index knows of each. */
export const recordsToCopy = (
  { accountId, from }: Copying,
  after: string,
  take: number,
): Statement<RecordToCopy> => ({
  text: `select r.id::text, r."sourceId"::text, r."versionId"::text, r."pageId"::text, r.text, r.heading, coalesce(p.title, s.name) as title
    from (select * from "Record" where "accountId" = $1::uuid and "datasetId" = $2::uuid and id > $3::uuid order by id limit $4::int) r
    left join lateral (select title from "SourcePage" where "accountId" = $1::uuid and id = r."pageId" limit 1) p on true
    left join lateral (select name from "Source" where "accountId" = $1::uuid and id = r."sourceId" limit 1) s on true
    order by r.id`,
  values: [accountId, from, after, take],
})

/** Where each copy of a record stands; null for one of no source. */
export interface Places {
  sourceIds: readonly (string | null)[]
  versionIds: readonly (string | null)[]
  pageIds: readonly (string | null)[]
}

export const copyRecords = ({ accountId, to }: Copying, ids: Renamed, places: Places): Statement => ({
  text: `insert into "Record" ("accountId", "datasetId", id, "sourceId", "versionId", "pageId", position, text, heading, "startOffset", "endOffset", "pageNumber",
      "rowNumber", origin, meta, "updatedAt")
    select r."accountId", $7::uuid, named.new, named."sourceId", named."versionId", named."pageId", position, text, heading, "startOffset", "endOffset", "pageNumber",
      "rowNumber", origin, meta, now()
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) as named(old, new, "sourceId", "versionId", "pageId")
    cross join lateral (select * from "Record" where "accountId" = $1::uuid and id = named.old limit 1) r returning 1 as done`,
  values: [accountId, ids.old, ids.new, places.sourceIds, places.versionIds, places.pageIds, to],
})
