import type { Statement } from "../wire/wire.ts"

/** A record as a search finds it. */
interface Found {
  recordId: string
  sourceId: string
  sourceName: string
  url: null
  title: null
  version: number
  text: string
  heading: string | null
  pageNumber: null
  rowNumber: null
  startOffset: number | null
  endOffset: number | null
  origin: string | null
  meta: unknown
  score: number
}

const TAUGHT = `select r.id as "recordId", s.id as "sourceId", s.name as "sourceName", null as url, null as title, s."currentVersion" as version, r.text,
    r.heading, r."pageNumber", r."rowNumber", r."startOffset", r."endOffset", r.origin, r.meta, 1 as score
  from "Source" s
  cross join lateral (
    select * from "Record" where "accountId" = $1 and "sourceId" = s.id order by position limit 1
  ) r
  where s."accountId" = $1 and s."datasetId" = $2 and s."questionKey" = $3 and s."deletedAt" is null`

/** The taught answer of a dataset to the question with this key, or no row. */
export const taughtAnswer = (
  accountId: string,
  { datasetId, key }: { datasetId: string; key: string },
): Statement<Found> => ({ text: TAUGHT, values: [accountId, datasetId, key] })
