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

export interface Unanswered {
  id: string
  botId: string
  key: string
  question: string
  language: string
  reason: string
  conversationId: string
  at: Date
}

const KEEP = `with asked as (
    insert into "UnansweredQuestion" ("accountId", id, "botId", "questionKey", question, language, reason, "conversationId", "firstAskedAt", "lastAskedAt")
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    on conflict ("accountId", "botId", "questionKey") do update set count = "UnansweredQuestion".count + 1, question = excluded.question,
      language = excluded.language, reason = excluded.reason, "conversationId" = excluded."conversationId", "lastAskedAt" = excluded."lastAskedAt"
  )
  insert into "Event" ("accountId", id, type, "actorKind", "actorId", subject) values ($1, $10, $11, $12, $13, $14::jsonb)`

/** Counts a question that was not answered, with its event (id, type, actor kind, actor id, subject). */
export const saveUnanswered = (
  accountId: string,
  row: Unanswered,
  event: readonly [string, string, string, string, string],
) => {
  const { id, botId, key, question, language, reason, conversationId, at } = row
  const own = [accountId, id, botId, key, question, language, reason, conversationId, at]
  return { text: KEEP, values: [...own, ...event] }
}
