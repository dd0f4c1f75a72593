import type { Sql, Statement } from "../wire/wire.ts"

/** Sites that are read for long at once, in all processes together; the workers for websites are more. */
export const LONG_SITES_AT_ONCE = 4
/** Pages up to which a site is short: it is read for a minute at most (crawl-source.ts). */
const SHORT = 20

/**
 * Puts the reading of a row of "Source" into the queue. Sites wait for others, so they have workers of their own; long
 * ones share a few queues, of each of which one job runs at a time. A job of a source that has not begun is one job.
 */
export const QUEUE_READING = `case when type = 'url' then livery_enqueue_in_turn(
    'read-website', json_build_object('sourceId', id, 'accountId', "accountId"),
    case when (options->>'includeSubpages')::boolean and (options->>'maxPages')::int > ${SHORT}
      then 'sites-' || abs(hashtext(id::text)::bigint) % ${LONG_SITES_AT_ONCE} end,
    'ingest:' || id)
  else livery_enqueue('ingest-source', json_build_object('sourceId', id, 'accountId', "accountId"), 'ingest:' || id) end`

/** Queues the reading of sources of one account, within the caller's transaction. */
export const queueReading = (sql: Sql, accountId: string, ids: readonly string[]) =>
  sql.query({
    text: `select ${QUEUE_READING} from "Source" where "accountId" = $1::uuid and id = any ($2::uuid[])`,
    values: [accountId, ids],
  } satisfies Statement)
