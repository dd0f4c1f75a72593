import { systemSql } from "../../db/system.ts"
import { DEFAULT_RETENTION_DAYS } from "./schema.ts"

const QUEUE = `with ruled as (
    select a.id, null::uuid as "botId", coalesce(a."retentionDays", $1::int) as days from "Account" a where a."deletedAt" is null
    union all
    select b."accountId", b.id, b."retentionDays" from "Bot" b join "Account" a on a.id = b."accountId" and a."deletedAt" is null
    where b."retentionDays" < coalesce(a."retentionDays", $1::int)
  ), due as (
    select distinct id from ruled r where case when r."botId" is null
      then exists (select from "Conversation" c where c."accountId" = r.id and c."createdAt" < now() - make_interval(days => r.days))
      else exists (select from "Conversation" c where c."accountId" = r.id and c."botId" = r."botId" and c."createdAt" < now() - make_interval(days => r.days))
      end
  )
  select livery_enqueue('apply-retention', json_build_object('accountId', id), 'retention:' || id) from due`

/** Queues a job for each account that may have conversations older than its rule, or one of its bots' rules; returns how many. */
export const queueRetention = async (): Promise<number> =>
  (await systemSql().query(QUEUE, [DEFAULT_RETENTION_DAYS])).rowCount ?? 0
