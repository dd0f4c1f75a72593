import { QUEUE_READING } from "../../../db/statements/queue-reading.ts"
import { systemSql } from "../../../db/system.ts"

/** Sources that one statement queues at most, so that no lock is held for long. */
const BATCH = 200

const QUEUE_DUE = `with due as (
    select s."accountId", s.id from "Source" s join "Account" a on a.id = s."accountId" and a.status = 'active'
    where s."nextSyncAt" <= now() and s.status in ('ready', 'failed') and s."deletedAt" is null
    order by s."nextSyncAt" limit ${BATCH} for update of s skip locked
  ), queued as (
    update "Source" s set status = 'queued', error = null, "updatedAt" = now(),
      "nextSyncAt" = now() + case s.schedule when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '30 days' end
    from due where s."accountId" = due."accountId" and s.id = due.id
    returning s."accountId", s.id, s.type, s.options
  )
  select ${QUEUE_READING} from queued`

/** Queues the websites, in every account, whose schedule has come round; returns how many. One under way waits for the next look. */
export async function syncDueSources(): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await systemSql().query(QUEUE_DUE)
    total += rowCount ?? 0
    if (!rowCount || rowCount < BATCH) return total
  }
}
